-- What every service's database has. The two roles are the cluster's: the operator makes them, or, where the owner may,
-- this migration does. Several services may try at once.
DO $$
BEGIN
    CREATE ROLE pinbridge_worker NOLOGIN;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $$;

DO $$
BEGIN
    CREATE ROLE pinbridge_tenant NOLOGIN;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $$;

GRANT USAGE ON SCHEMA public TO pinbridge_worker, pinbridge_tenant;

-- Shaped as Debezium's outbox event router expects it (id, aggregatetype, aggregateid, type, payload), so that an
-- operator may let Debezium send in the relay's place.
CREATE TABLE outbox (
    position        BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id              TEXT NOT NULL,
    aggregatetype   TEXT NOT NULL,
    aggregateid     TEXT NOT NULL,
    type            TEXT NOT NULL,
    payload         BYTEA,
    source          TEXT NOT NULL,
    subject         TEXT NOT NULL,
    event_time      TEXT NOT NULL,
    tenant_id       TEXT NOT NULL,
    trace_parent    TEXT,
    attempts        INTEGER NOT NULL DEFAULT 0,
    next_attempt_at TIMESTAMPTZ NOT NULL DEFAULT now(),
    last_error      TEXT
);

COMMENT ON COLUMN outbox.aggregatetype IS 'topic';
COMMENT ON COLUMN outbox.aggregateid IS 'Kafka key';
COMMENT ON COLUMN outbox.payload IS 'event data as JSON; NULL is a tombstone';

CREATE TABLE inbox (
    consumer TEXT NOT NULL,
    event_id TEXT NOT NULL,
    tenant_id TEXT NOT NULL,
    seen_at  TIMESTAMPTZ NOT NULL DEFAULT now(),
    PRIMARY KEY (consumer, event_id)
);

CREATE INDEX inbox_seen_at ON inbox (seen_at);

ALTER TABLE outbox ENABLE ROW LEVEL SECURITY;
ALTER TABLE outbox FORCE ROW LEVEL SECURITY;
ALTER TABLE inbox ENABLE ROW LEVEL SECURITY;
ALTER TABLE inbox FORCE ROW LEVEL SECURITY;

CREATE POLICY worker ON outbox TO pinbridge_worker USING (true) WITH CHECK (true);
CREATE POLICY tenant ON outbox FOR INSERT TO pinbridge_tenant WITH CHECK (tenant_id = current_setting('pinbridge.tenant'));
CREATE POLICY worker ON inbox TO pinbridge_worker USING (true) WITH CHECK (true);

GRANT SELECT, INSERT, UPDATE, DELETE ON outbox, inbox TO pinbridge_worker;
GRANT INSERT ON outbox TO pinbridge_tenant;
