-- One row for each connection that was ever saved. A removed one stays as a mark, so that an old event that is replayed
-- does not bring it back.
CREATE TABLE connection (
    number           BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    tenant_id        TEXT NOT NULL,
    connection_id    TEXT NOT NULL,
    revision         INTEGER NOT NULL,
    subdomain        TEXT NOT NULL,
    recipients       TEXT[] NOT NULL DEFAULT '{}',
    lacking          TEXT[] NOT NULL DEFAULT '{}',
    removed          BOOLEAN NOT NULL DEFAULT FALSE,
    run_id           UUID NOT NULL,
    run_started_at   TIMESTAMPTZ NOT NULL,
    run_completed_at TIMESTAMPTZ,
    not_before       TIMESTAMPTZ,
    failure          TEXT,
    next_attempt_at  TIMESTAMPTZ NOT NULL,
    attempts         INTEGER NOT NULL DEFAULT 0,
    lease_token      UUID,
    lease_until      TIMESTAMPTZ,
    told_status      BYTEA,
    told_headline    TEXT,
    told_at          TIMESTAMPTZ,
    UNIQUE (tenant_id, connection_id)
);

COMMENT ON COLUMN connection.lacking IS 'permissions that the check found missing when the key was saved';
COMMENT ON COLUMN connection.not_before IS
    'no event is dated before this: another company''s records, which may have had the same ids, must not stand against these';
COMMENT ON COLUMN connection.failure IS 'why nothing can be read at all: an error code of the Pinpoint client';
COMMENT ON COLUMN connection.lease_token IS 'who works on it; a page is stored only by the holder';
COMMENT ON COLUMN connection.told_headline IS 'state, code and what is finished, as last told; told at once when they change';

CREATE INDEX connection_due ON connection (next_attempt_at) WHERE NOT removed;

-- What is to be done for a connection, and how far it is: the checkpoint.
CREATE TABLE sync_task (
    connection      BIGINT NOT NULL REFERENCES connection ON DELETE CASCADE,
    tenant_id       TEXT NOT NULL,
    kind            TEXT NOT NULL,
    resource        TEXT NOT NULL,
    place           INTEGER NOT NULL,
    phase           TEXT NOT NULL DEFAULT 'idle',
    rows_read       BIGINT NOT NULL DEFAULT 0,
    before          TIMESTAMPTZ,
    anchor          TIMESTAMPTZ,
    newest          TIMESTAMPTZ,
    rounds          BIGINT NOT NULL DEFAULT 0,
    next_attempt_at TIMESTAMPTZ NOT NULL,
    attempts        INTEGER NOT NULL DEFAULT 0,
    problem         TEXT,
    problem_since   TIMESTAMPTZ,
    PRIMARY KEY (connection, kind, resource)
);

COMMENT ON COLUMN sync_task.place IS 'which goes first of those that are due';
COMMENT ON COLUMN sync_task.phase IS 'idle between rounds, reading pages, asking for what was not seen';
COMMENT ON COLUMN sync_task.anchor IS 'when the present round began';
COMMENT ON COLUMN sync_task.newest IS 'the latest updated_at that the present round has seen';

-- How far each kind of record is, as the sync events tell it.
CREATE TABLE sync_resource (
    connection   BIGINT NOT NULL REFERENCES connection ON DELETE CASCADE,
    tenant_id    TEXT NOT NULL,
    resource     TEXT NOT NULL,
    readable     BOOLEAN NOT NULL DEFAULT TRUE,
    initial_done BOOLEAN NOT NULL DEFAULT FALSE,
    through      TIMESTAMPTZ,
    high_water   TIMESTAMPTZ,
    done         BIGINT NOT NULL DEFAULT 0,
    total        BIGINT,
    told         BYTEA,
    told_at      TIMESTAMPTZ,
    PRIMARY KEY (connection, resource)
);

COMMENT ON COLUMN sync_resource.high_water IS 'the latest updated_at seen, by Pinpoint''s clock; changes are asked for from here';
COMMENT ON COLUMN sync_resource.through IS 'every change up to here has been sent, by our clock';

-- What was last sent of each record. No personal data: a hash, and of interviews the content, which is times and ids, so that
-- one that vanished can still be sent whole, as cancelled.
CREATE TABLE ats_record (
    connection BIGINT NOT NULL REFERENCES connection ON DELETE CASCADE,
    tenant_id  TEXT NOT NULL,
    resource   TEXT NOT NULL,
    id         TEXT NOT NULL,
    hash       BYTEA NOT NULL,
    sent_time  TIMESTAMPTZ NOT NULL,
    updated_at TIMESTAMPTZ,
    start_at   TIMESTAMPTZ,
    content    JSONB,
    gone       BOOLEAN NOT NULL DEFAULT FALSE,
    seen_at    TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (connection, resource, id)
);

COMMENT ON COLUMN ats_record.updated_at IS 'Pinpoint''s updated_at of what was sent';
COMMENT ON COLUMN ats_record.sent_time IS 'time of the event that was sent';

CREATE INDEX ats_record_start ON ats_record (connection, resource, start_at) WHERE NOT gone;
CREATE INDEX ats_record_unseen ON ats_record (connection, resource, seen_at) WHERE NOT gone;

ALTER TABLE connection ENABLE ROW LEVEL SECURITY;
ALTER TABLE connection FORCE ROW LEVEL SECURITY;
ALTER TABLE sync_task ENABLE ROW LEVEL SECURITY;
ALTER TABLE sync_task FORCE ROW LEVEL SECURITY;
ALTER TABLE sync_resource ENABLE ROW LEVEL SECURITY;
ALTER TABLE sync_resource FORCE ROW LEVEL SECURITY;
ALTER TABLE ats_record ENABLE ROW LEVEL SECURITY;
ALTER TABLE ats_record FORCE ROW LEVEL SECURITY;

CREATE POLICY worker ON connection TO pinbridge_worker USING (true) WITH CHECK (true);
CREATE POLICY worker ON sync_task TO pinbridge_worker USING (true) WITH CHECK (true);
CREATE POLICY worker ON sync_resource TO pinbridge_worker USING (true) WITH CHECK (true);
CREATE POLICY worker ON ats_record TO pinbridge_worker USING (true) WITH CHECK (true);
CREATE POLICY tenant ON connection TO pinbridge_tenant USING (tenant_id = current_setting('pinbridge.tenant'));
CREATE POLICY tenant ON sync_task TO pinbridge_tenant USING (tenant_id = current_setting('pinbridge.tenant'));
CREATE POLICY tenant ON sync_resource TO pinbridge_tenant USING (tenant_id = current_setting('pinbridge.tenant'));
CREATE POLICY tenant ON ats_record TO pinbridge_tenant USING (tenant_id = current_setting('pinbridge.tenant'));

GRANT SELECT, INSERT, UPDATE, DELETE ON connection, sync_task, sync_resource, ats_record TO pinbridge_worker;
GRANT SELECT ON connection, sync_task, sync_resource, ats_record TO pinbridge_tenant;

-- The host product's events are seen once each, under its own tenant.
CREATE POLICY tenant ON inbox FOR INSERT TO pinbridge_tenant
    WITH CHECK (tenant_id = current_setting('pinbridge.tenant'));
GRANT INSERT ON inbox TO pinbridge_tenant;
