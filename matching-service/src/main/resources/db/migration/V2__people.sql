-- What people said of a call, as it stands: what it belongs to (register 'match') and what they wrote over what the ATS adds
-- ('enrichment'). The later word of the two who speak stands; the rules never write here, so no replay touches it.
CREATE TABLE manual (
    tenant_id TEXT COLLATE "C" NOT NULL,
    subject   TEXT COLLATE "C" NOT NULL,
    register  TEXT COLLATE "C" NOT NULL CHECK (register IN ('match', 'enrichment')),
    said      BYTEA       NOT NULL,
    said_by   TEXT        NOT NULL,
    said_at   TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (tenant_id, subject, register)
);

COMMENT ON COLUMN manual.said IS 'what was said, as JSON';

-- Everything that people ever said, with the answer before and after it; of an alias without.
CREATE TABLE audit (
    tenant_id TEXT COLLATE "C" NOT NULL,
    position  BIGINT GENERATED ALWAYS AS IDENTITY,
    subject   TEXT COLLATE "C" NOT NULL,
    action    TEXT        NOT NULL,
    said_by   TEXT        NOT NULL,
    said_at   TIMESTAMPTZ NOT NULL,
    before    BYTEA,
    after     BYTEA,
    PRIMARY KEY (tenant_id, position)
);

CREATE INDEX audit_subject ON audit (tenant_id, subject, position);

-- Whom an entry of the audit is about (applications/20, interviews/30, or an address as a hash), so that erasure finds it.
CREATE TABLE audit_about (
    tenant_id TEXT COLLATE "C" NOT NULL,
    about     TEXT COLLATE "C" NOT NULL,
    position  BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, about, position),
    FOREIGN KEY (tenant_id, position) REFERENCES audit ON DELETE CASCADE
);

CREATE INDEX audit_about_position ON audit_about (tenant_id, position);

-- Other addresses of people, learned from links or added by hand. They go before those of the connection's settings.
CREATE TABLE alias (
    tenant_id TEXT COLLATE "C" NOT NULL,
    address   TEXT COLLATE "C" NOT NULL,
    means     TEXT        NOT NULL,
    means_key TEXT COLLATE "C" NOT NULL,
    learned_from TEXT COLLATE "C",
    said_by   TEXT        NOT NULL,
    said_at   TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (tenant_id, address)
);

COMMENT ON COLUMN alias.address IS 'in its canonical form';
COMMENT ON COLUMN alias.means_key IS 'what it means in its canonical form';
COMMENT ON COLUMN alias.learned_from IS 'the call (calls/…) whose link taught it';

CREATE INDEX alias_means ON alias (tenant_id, means_key);
CREATE INDEX alias_learned_from ON alias (tenant_id, learned_from);

-- What stands in Pinpoint, as publisher-service tells: a copy, read to say what a decision would do to comments.
CREATE TABLE publication (
    tenant_id  TEXT COLLATE "C" NOT NULL,
    subject    TEXT COLLATE "C" NOT NULL,
    place      TEXT COLLATE "C" NOT NULL,
    what       TEXT COLLATE "C" NOT NULL,
    outcome    TEXT        NOT NULL,
    event_time TIMESTAMPTZ NOT NULL,
    event_id   TEXT        NOT NULL,
    PRIMARY KEY (tenant_id, subject, place, what)
);

CREATE INDEX publication_place ON publication (tenant_id, place);

-- Words of candidates' names and addresses, to find people by what somebody types.
CREATE TABLE person_word (
    tenant_id TEXT COLLATE "C" NOT NULL,
    word      TEXT COLLATE "C" NOT NULL,
    subject   TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (tenant_id, word, subject)
);

-- The versions of rules and weights that have decided here. A new one is an event: whoever starts with it first writes the row
-- and begins the sweeps.
CREATE TABLE model_version (
    version       TEXT COLLATE "C" PRIMARY KEY,
    first_seen_at TIMESTAMPTZ NOT NULL
);

ALTER TABLE decision ADD COLUMN model TEXT COLLATE "C" NOT NULL DEFAULT '';

COMMENT ON COLUMN decision.model IS 'the version that decided; empty for what is no match, and for those of before this column';
COMMENT ON COLUMN decision.rank IS 'probability of the match or of its first suggestion; the review queue is ordered by its tenths';

-- The review queue: the most probable tenth first, within it the newest call. And the same by reason, for filter and counts.
DROP INDEX decision_review;
CREATE INDEX decision_review ON decision (tenant_id, floor(rank * 10), happened_at, subject) WHERE status = 'review';
CREATE INDEX decision_reason ON decision (tenant_id, status, reason, floor(rank * 10), happened_at, subject)
    WHERE happened_at IS NOT NULL;

-- Whose turn it is goes round among the customers who have something due.
CREATE INDEX redecide_turn ON redecide (tenant_id, due_at);

ALTER TABLE sweep DROP CONSTRAINT sweep_scope_check;
ALTER TABLE sweep ADD CONSTRAINT sweep_scope_check CHECK (scope IN ('all', 'calls', 'model'));
ALTER TABLE sweep ADD COLUMN model TEXT COLLATE "C" NOT NULL DEFAULT '';

COMMENT ON COLUMN sweep.model IS 'of scope model: the version whose replicas work on it';

DO $$
DECLARE
    name TEXT;
BEGIN
    FOREACH name IN ARRAY ARRAY['manual', 'audit', 'audit_about', 'alias', 'publication', 'person_word'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
        EXECUTE format('CREATE POLICY worker ON %I TO pinbridge_worker USING (true) WITH CHECK (true)', name);
        EXECUTE format('CREATE POLICY tenant ON %I FOR SELECT TO pinbridge_tenant '
                       'USING (tenant_id = current_setting(''pinbridge.tenant''))', name);
        EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO pinbridge_worker', name);
    END LOOP;
    -- A person's decision is made within the request, under the same row-level security as what the person reads.
    FOREACH name IN ARRAY ARRAY['fact', 'fact_key', 'decision', 'dependency', 'waiting', 'call_access', 'redecide', 'sweep',
                                'manual', 'audit', 'audit_about', 'alias'] LOOP
        EXECUTE format('CREATE POLICY tenant_writes ON %I TO pinbridge_tenant '
                       'USING (tenant_id = current_setting(''pinbridge.tenant'')) '
                       'WITH CHECK (tenant_id = current_setting(''pinbridge.tenant''))', name);
    END LOOP;
END $$;

GRANT SELECT, INSERT, UPDATE ON fact TO pinbridge_tenant;
GRANT SELECT, INSERT, UPDATE, DELETE
    ON fact_key, decision, dependency, waiting, call_access, redecide, sweep, manual, alias TO pinbridge_tenant;
GRANT SELECT, INSERT ON audit, audit_about TO pinbridge_tenant;
GRANT SELECT ON publication, person_word TO pinbridge_tenant;

-- No customer's: every replica reads it, and a person's dry run does.
GRANT SELECT, INSERT, UPDATE ON model_version TO pinbridge_worker;
