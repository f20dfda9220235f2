-- Whom to write to. Times are kept as text: PostgreSQL's have microseconds, an event's may have nanoseconds.
CREATE TABLE connection (
    tenant_id     TEXT    NOT NULL,
    connection_id TEXT    NOT NULL,
    event_time    TEXT    NOT NULL,
    event_id      TEXT    NOT NULL,
    subdomain     TEXT    NOT NULL,
    recipients    TEXT[]  NOT NULL,
    removed       BOOLEAN NOT NULL,
    PRIMARY KEY (tenant_id, connection_id)
);

-- How a connection was when it was last heard of.
CREATE TABLE health (
    tenant_id      TEXT    NOT NULL,
    connection_id  TEXT    NOT NULL,
    event_time     TEXT    NOT NULL,
    event_id       TEXT    NOT NULL,
    settling       BOOLEAN NOT NULL,
    cause          TEXT    NOT NULL,
    usual          TEXT    NOT NULL,
    troubled_since TEXT,
    PRIMARY KEY (tenant_id, connection_id)
);

-- One letter an incident: the primary key is what keeps a replay from writing twice.
CREATE TABLE letter (
    tenant_id       TEXT        NOT NULL,
    connection_id   TEXT        NOT NULL,
    incident        TEXT        NOT NULL,
    kind            TEXT        NOT NULL CHECK (kind IN ('complete', 'trouble', 'recovery')),
    data            TEXT        NOT NULL,
    written_at      TIMESTAMPTZ NOT NULL,
    attempts        INTEGER     NOT NULL DEFAULT 0,
    next_attempt_at TIMESTAMPTZ NOT NULL,
    last_problem    TEXT,
    settled_at      TIMESTAMPTZ,
    outcome         TEXT CHECK (outcome IN ('sent', 'stale', 'gave_up', 'connection_removed', 'erased')),
    PRIMARY KEY (tenant_id, connection_id, incident),
    CONSTRAINT settled_with_outcome CHECK ((settled_at IS NULL) = (outcome IS NULL))
);

CREATE INDEX letter_pending ON letter (next_attempt_at) WHERE settled_at IS NULL;

ALTER TABLE connection ENABLE ROW LEVEL SECURITY;
ALTER TABLE connection FORCE ROW LEVEL SECURITY;
ALTER TABLE health ENABLE ROW LEVEL SECURITY;
ALTER TABLE health FORCE ROW LEVEL SECURITY;
ALTER TABLE letter ENABLE ROW LEVEL SECURITY;
ALTER TABLE letter FORCE ROW LEVEL SECURITY;

CREATE POLICY worker ON connection TO pinbridge_worker USING (true) WITH CHECK (true);
CREATE POLICY worker ON health TO pinbridge_worker USING (true) WITH CHECK (true);
CREATE POLICY worker ON letter TO pinbridge_worker USING (true) WITH CHECK (true);

GRANT SELECT, INSERT, UPDATE, DELETE ON connection, health, letter TO pinbridge_worker;
