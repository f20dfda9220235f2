CREATE TABLE connection (
    tenant_id     TEXT        NOT NULL,
    connection_id TEXT        NOT NULL,
    subdomain     TEXT        NOT NULL,
    revision      INTEGER     NOT NULL,
    saved_by      TEXT        NOT NULL,
    saved_at      TIMESTAMPTZ NOT NULL,
    recipients    TEXT[]      NOT NULL,
    permissions   TEXT        NOT NULL,
    settings      TEXT        NOT NULL,
    removed       BOOLEAN     NOT NULL DEFAULT FALSE,
    api_key       BYTEA,
    key_version   TEXT,
    PRIMARY KEY (tenant_id, connection_id),
    CONSTRAINT key_with_version CHECK ((api_key IS NULL) = (key_version IS NULL)),
    CONSTRAINT no_key_after_removal CHECK (NOT removed OR api_key IS NULL)
);

-- One connection a customer at a time; removed ones stay as a record of who did what.
CREATE UNIQUE INDEX connection_standing ON connection (tenant_id) WHERE NOT removed;

CREATE TABLE connection_status (
    tenant_id     TEXT NOT NULL,
    connection_id TEXT NOT NULL,
    event_time    TIMESTAMPTZ NOT NULL,
    event_id      TEXT COLLATE "C" NOT NULL,
    data          TEXT NOT NULL,
    PRIMARY KEY (tenant_id, connection_id)
);

ALTER TABLE connection ENABLE ROW LEVEL SECURITY;
ALTER TABLE connection FORCE ROW LEVEL SECURITY;
ALTER TABLE connection_status ENABLE ROW LEVEL SECURITY;
ALTER TABLE connection_status FORCE ROW LEVEL SECURITY;

CREATE POLICY worker ON connection TO pinbridge_worker USING (true) WITH CHECK (true);
CREATE POLICY tenant ON connection TO pinbridge_tenant
    USING (tenant_id = current_setting('pinbridge.tenant')) WITH CHECK (tenant_id = current_setting('pinbridge.tenant'));
CREATE POLICY worker ON connection_status TO pinbridge_worker USING (true) WITH CHECK (true);
CREATE POLICY tenant ON connection_status FOR SELECT TO pinbridge_tenant
    USING (tenant_id = current_setting('pinbridge.tenant'));

GRANT SELECT ON connection TO pinbridge_worker;
GRANT SELECT, INSERT, UPDATE ON connection TO pinbridge_tenant;
GRANT SELECT, INSERT, UPDATE, DELETE ON connection_status TO pinbridge_worker;
GRANT SELECT ON connection_status TO pinbridge_tenant;
