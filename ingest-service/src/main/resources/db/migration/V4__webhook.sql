-- Webhooks that were heard, so that each is heard once; a digest, nothing of what it said.
CREATE TABLE webhook_delivery (
    connection  BIGINT NOT NULL REFERENCES connection ON DELETE CASCADE,
    tenant_id   TEXT NOT NULL,
    digest      BYTEA NOT NULL,
    received_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (connection, digest)
);

CREATE INDEX webhook_delivery_received ON webhook_delivery (received_at);

-- Records that webhooks named and that are still to be asked for, each once however often it was named.
CREATE TABLE webhook_fetch (
    connection      BIGINT NOT NULL REFERENCES connection ON DELETE CASCADE,
    tenant_id       TEXT NOT NULL,
    resource        TEXT NOT NULL,
    id              TEXT NOT NULL,
    named           BIGINT NOT NULL DEFAULT 1,
    named_at        TIMESTAMPTZ NOT NULL,
    next_attempt_at TIMESTAMPTZ NOT NULL,
    attempts        INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (connection, resource, id)
);

COMMENT ON COLUMN webhook_fetch.named IS
    'how often it was named: what was named again while it was asked for is asked for again';

ALTER TABLE webhook_delivery ENABLE ROW LEVEL SECURITY;
ALTER TABLE webhook_delivery FORCE ROW LEVEL SECURITY;
ALTER TABLE webhook_fetch ENABLE ROW LEVEL SECURITY;
ALTER TABLE webhook_fetch FORCE ROW LEVEL SECURITY;

CREATE POLICY worker ON webhook_delivery TO pinbridge_worker USING (true) WITH CHECK (true);
CREATE POLICY worker ON webhook_fetch TO pinbridge_worker USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON webhook_delivery, webhook_fetch TO pinbridge_worker;
