-- What Pinpoint signs its webhooks with: one secret of each connection that has any, encrypted as keys are.
CREATE TABLE webhook_secret (
    tenant_id     TEXT        NOT NULL,
    connection_id TEXT        NOT NULL,
    secret        BYTEA       NOT NULL,
    key_version   TEXT        NOT NULL,
    made_by       TEXT        NOT NULL,
    made_at       TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (tenant_id, connection_id),
    FOREIGN KEY (tenant_id, connection_id) REFERENCES connection
);

-- A webhook names its connection and no tenant.
CREATE UNIQUE INDEX webhook_secret_connection ON webhook_secret (connection_id);

ALTER TABLE webhook_secret ENABLE ROW LEVEL SECURITY;
ALTER TABLE webhook_secret FORCE ROW LEVEL SECURITY;

CREATE POLICY worker ON webhook_secret TO pinbridge_worker USING (true) WITH CHECK (true);
CREATE POLICY tenant ON webhook_secret TO pinbridge_tenant
    USING (tenant_id = current_setting('pinbridge.tenant')) WITH CHECK (tenant_id = current_setting('pinbridge.tenant'));

GRANT SELECT ON webhook_secret TO pinbridge_worker;
GRANT SELECT, INSERT, UPDATE, DELETE ON webhook_secret TO pinbridge_tenant;
