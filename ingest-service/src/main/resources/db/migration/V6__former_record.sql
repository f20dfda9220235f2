-- Which records of connections that were removed those who read the topic still have: ids alone. When the customer connects
-- again, what Pinpoint no longer has of them is told as gone.
CREATE TABLE former_record (
    tenant_id TEXT NOT NULL,
    subdomain TEXT NOT NULL,
    resource  TEXT NOT NULL,
    id        TEXT NOT NULL,
    sent_time TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (tenant_id, subdomain, resource, id)
);

COMMENT ON COLUMN former_record.subdomain IS 'of the company whose record it was';
COMMENT ON COLUMN former_record.sent_time IS 'time of the last event of it; what is told of it next is dated later';

ALTER TABLE former_record ENABLE ROW LEVEL SECURITY;
ALTER TABLE former_record FORCE ROW LEVEL SECURITY;
CREATE POLICY worker ON former_record TO pinbridge_worker USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON former_record TO pinbridge_worker;
