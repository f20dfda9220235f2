-- Each request to Pinpoint, as the customer sees it. Paths hold ids and no personal data; there are no queries and no bodies.
CREATE TABLE activity (
    number      BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    tenant_id   TEXT NOT NULL,
    at          TIMESTAMPTZ NOT NULL,
    method      TEXT NOT NULL,
    path        TEXT NOT NULL,
    status      INTEGER,
    code        TEXT,
    duration_ms BIGINT NOT NULL,
    retries     INTEGER NOT NULL,
    asked_by    TEXT NOT NULL,
    purpose     TEXT NOT NULL
);

COMMENT ON COLUMN activity.status IS 'the last HTTP status; null where no answer came';
COMMENT ON COLUMN activity.code IS 'what went wrong; null where nothing did';
COMMENT ON COLUMN activity.asked_by IS 'sync, webhook, check, or the e-mail of a person of the customer';
COMMENT ON COLUMN activity.purpose IS 'the part of Pinbridge that asked, e.g. ingest.poll';

CREATE INDEX activity_of_tenant ON activity (tenant_id, number DESC);
CREATE INDEX activity_at ON activity (at);

ALTER TABLE activity ENABLE ROW LEVEL SECURITY;
ALTER TABLE activity FORCE ROW LEVEL SECURITY;

CREATE POLICY worker ON activity TO pinbridge_worker USING (true) WITH CHECK (true);
CREATE POLICY tenant ON activity FOR SELECT TO pinbridge_tenant
    USING (tenant_id = current_setting('pinbridge.tenant'));
GRANT SELECT, INSERT, DELETE ON activity TO pinbridge_worker;
GRANT SELECT ON activity TO pinbridge_tenant;
