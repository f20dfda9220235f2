-- Rows of these three tables are written as the difference of two sets that are stored beside them (fact.keys, decision.reads),
-- by the one transaction that holds the customer's lock: no row comes twice, and one that did would do no harm. A unique index
-- costs as much again as the row, because each row is looked for before it is written.
ALTER TABLE dependency DROP CONSTRAINT dependency_pkey;
CREATE INDEX dependency_read ON dependency (tenant_id, read, subject);

ALTER TABLE fact_key DROP CONSTRAINT fact_key_pkey;
CREATE INDEX fact_key_key ON fact_key (tenant_id, key, subject);

ALTER TABLE person_word DROP CONSTRAINT person_word_pkey;
CREATE INDEX person_word_word ON person_word (tenant_id, word, subject);

COMMENT ON TABLE dependency IS 'what decisions read, without what fact_key tells: that a call reads its own keys, and that who '
    'reads one of a fact''s keys may have read the fact';
COMMENT ON COLUMN decision.reads IS 'hashes of what it was decided from, as in dependency';
