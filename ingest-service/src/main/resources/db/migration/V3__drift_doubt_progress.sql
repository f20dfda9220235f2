-- What a reading of everything found that looking for changes had missed: one row a round, kept for a while.
CREATE TABLE drift_report (
    number         BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    connection     BIGINT NOT NULL REFERENCES connection ON DELETE CASCADE,
    tenant_id      TEXT NOT NULL,
    resource       TEXT NOT NULL,
    began_at       TIMESTAMPTZ NOT NULL,
    finished_at    TIMESTAMPTZ,
    examined       BIGINT NOT NULL DEFAULT 0,
    missed_new     BIGINT NOT NULL DEFAULT 0,
    missed_changed BIGINT NOT NULL DEFAULT 0,
    missed_gone    BIGINT NOT NULL DEFAULT 0,
    new_ids        TEXT[] NOT NULL DEFAULT '{}',
    changed_ids    TEXT[] NOT NULL DEFAULT '{}',
    gone_ids       TEXT[] NOT NULL DEFAULT '{}',
    UNIQUE (connection, resource, began_at)
);

COMMENT ON COLUMN drift_report.finished_at IS 'NULL while the round runs; only finished ones are shown';
COMMENT ON COLUMN drift_report.new_ids IS 'the first few, as examples';

CREATE INDEX drift_report_page ON drift_report (tenant_id, number);

ALTER TABLE drift_report ENABLE ROW LEVEL SECURITY;
ALTER TABLE drift_report FORCE ROW LEVEL SECURITY;
CREATE POLICY worker ON drift_report TO pinbridge_worker USING (true) WITH CHECK (true);
CREATE POLICY tenant ON drift_report TO pinbridge_tenant USING (tenant_id = current_setting('pinbridge.tenant'));
GRANT SELECT, INSERT, UPDATE, DELETE ON drift_report TO pinbridge_worker;
GRANT SELECT ON drift_report TO pinbridge_tenant;

ALTER TABLE sync_task ADD COLUMN shaky BOOLEAN NOT NULL DEFAULT FALSE;
COMMENT ON COLUMN sync_task.shaky IS
    'the present round found news beyond the first page: what went meanwhile may have hidden more';

ALTER TABLE sync_resource ADD COLUMN doubt TEXT;
COMMENT ON COLUMN sync_resource.doubt IS 'why what was read can hardly be all there is';

ALTER TABLE connection ADD COLUMN progressed_at TIMESTAMPTZ NOT NULL DEFAULT now();
COMMENT ON COLUMN connection.progressed_at IS 'when Pinpoint last gave something, to the minute';
