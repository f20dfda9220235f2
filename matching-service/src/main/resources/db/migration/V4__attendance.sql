-- Who was on which call: what the list of employees tells of them. A person is the hash of the key of an address, as fact_key
-- has it for users, so that no more addresses are written down.
CREATE TABLE attendance (
    tenant_id   TEXT COLLATE "C" NOT NULL,
    person      BIGINT NOT NULL,
    subject     TEXT COLLATE "C" NOT NULL,
    happened_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (tenant_id, person, subject) INCLUDE (happened_at)
);

ALTER TABLE attendance ENABLE ROW LEVEL SECURITY;
ALTER TABLE attendance FORCE ROW LEVEL SECURITY;
CREATE POLICY worker ON attendance TO pinbridge_worker USING (true) WITH CHECK (true);
CREATE POLICY tenant ON attendance FOR SELECT TO pinbridge_tenant USING (tenant_id = current_setting('pinbridge.tenant'));
GRANT SELECT, INSERT, UPDATE, DELETE ON attendance TO pinbridge_worker;
GRANT SELECT ON attendance TO pinbridge_tenant;

-- Calls that are here already are gone through once more, which fills the table. Nobody's policy lets the owner see rows.
ALTER TABLE decision NO FORCE ROW LEVEL SECURITY;
ALTER TABLE sweep NO FORCE ROW LEVEL SECURITY;
INSERT INTO sweep (tenant_id, scope, after_subject, due_at)
SELECT DISTINCT tenant_id, 'calls', 'calls/', now()
  FROM decision
    ON CONFLICT (tenant_id, scope) DO UPDATE SET after_subject = EXCLUDED.after_subject;
ALTER TABLE decision FORCE ROW LEVEL SECURITY;
ALTER TABLE sweep FORCE ROW LEVEL SECURITY;
