-- Copies of what others decided. event_time and event_id tell which of two snapshots stands; they are compared as
-- instants, not as text.
CREATE TABLE connection (
    tenant_id     TEXT NOT NULL,
    connection_id TEXT NOT NULL,
    subdomain     TEXT NOT NULL,
    revision      INTEGER NOT NULL,
    live          BOOLEAN NOT NULL,
    auto_link     BOOLEAN NOT NULL,
    changes       BIGINT NOT NULL,
    event_time    TEXT NOT NULL,
    event_id      TEXT NOT NULL,
    PRIMARY KEY (tenant_id, connection_id)
);

COMMENT ON COLUMN connection.changes IS 'greater after each change that may change what is to be posted';

CREATE SEQUENCE connection_changes;

-- One row per call, locked by whoever decides or sends something for it.
CREATE TABLE call (
    tenant_id   TEXT NOT NULL,
    call_id     TEXT NOT NULL,
    planned_for BIGINT NOT NULL DEFAULT 0,
    erased      BOOLEAN NOT NULL DEFAULT false,
    PRIMARY KEY (tenant_id, call_id)
);

COMMENT ON COLUMN call.planned_for IS 'connection.changes that the plan of this call has seen';

CREATE INDEX call_planned_for ON call (tenant_id, planned_for) WHERE NOT erased;

CREATE TABLE call_notes (
    tenant_id  TEXT NOT NULL,
    call_id    TEXT NOT NULL,
    ready_at   TIMESTAMPTZ,
    url        TEXT,
    held_at    TIMESTAMPTZ,
    opted_out  BOOLEAN NOT NULL,
    deleted    BOOLEAN NOT NULL,
    event_time TEXT NOT NULL,
    event_id   TEXT NOT NULL,
    PRIMARY KEY (tenant_id, call_id)
);

CREATE TABLE call_match (
    tenant_id      TEXT NOT NULL,
    call_id        TEXT NOT NULL,
    status         TEXT NOT NULL,
    kind           TEXT NOT NULL,
    decision       TEXT NOT NULL,
    hold_reason    TEXT,
    duplicate_of   TEXT,
    commentables   TEXT[] NOT NULL,
    candidate_name TEXT,
    job_title      TEXT,
    access         TEXT[] NOT NULL,
    denied         TEXT[] NOT NULL,
    subdomain      TEXT,
    deleted        BOOLEAN NOT NULL,
    event_time     TEXT NOT NULL,
    event_id       TEXT NOT NULL,
    PRIMARY KEY (tenant_id, call_id)
);

COMMENT ON COLUMN call_match.subdomain IS 'the company that was connected when this answer came; its ids mean nothing at another';

-- Where a comment leads. Whether it still leads there is decided when somebody follows it.
CREATE TABLE link (
    token      TEXT PRIMARY KEY,
    tenant_id  TEXT NOT NULL,
    call_id    TEXT NOT NULL,
    on_kind    TEXT NOT NULL,
    on_id      TEXT NOT NULL,
    sequence   INTEGER NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    UNIQUE (tenant_id, call_id, on_kind, on_id, sequence)
);

-- What is to be posted, and what came of it. The unique key is what keeps a replay from posting again.
CREATE TABLE intent (
    id              BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    tenant_id       TEXT NOT NULL,
    call_id         TEXT NOT NULL,
    on_kind         TEXT NOT NULL,
    on_id           TEXT NOT NULL,
    what            TEXT NOT NULL,
    sequence        INTEGER NOT NULL,
    subdomain       TEXT NOT NULL,
    posted_by       TEXT NOT NULL,
    interactive     BOOLEAN NOT NULL,
    marker          TEXT NOT NULL,
    body            TEXT,
    shortened       BOOLEAN NOT NULL DEFAULT false,
    state           TEXT NOT NULL CHECK (state IN ('planned', 'sending', 'unknown', 'held', 'posted', 'already_posted',
                                                   'rejected', 'withdrawn')),
    reason          TEXT,
    comment_id      TEXT,
    attempts        INTEGER NOT NULL DEFAULT 0,
    absent_reads    INTEGER NOT NULL DEFAULT 0,
    next_attempt_at TIMESTAMPTZ,
    lease_until     TIMESTAMPTZ,
    first_sent_at   TIMESTAMPTZ,
    changed_at      TIMESTAMPTZ NOT NULL,
    UNIQUE (tenant_id, call_id, on_kind, on_id, what, sequence)
);

CREATE INDEX intent_due ON intent (next_attempt_at) WHERE state IN ('planned', 'unknown', 'held');
CREATE INDEX intent_sending ON intent (lease_until) WHERE state = 'sending';
CREATE INDEX intent_busy ON intent (tenant_id) WHERE lease_until IS NOT NULL;

-- A connection that may not post at present: asked again now and then, by one request.
CREATE TABLE connection_trouble (
    tenant_id     TEXT PRIMARY KEY,
    connection_id TEXT NOT NULL,
    code          TEXT NOT NULL,
    since         TIMESTAMPTZ NOT NULL,
    next_probe_at TIMESTAMPTZ NOT NULL
);

DO $$
DECLARE
    name TEXT;
BEGIN
    FOREACH name IN ARRAY ARRAY['connection', 'call', 'call_notes', 'call_match', 'link', 'intent', 'connection_trouble']
    LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
        EXECUTE format('CREATE POLICY worker ON %I TO pinbridge_worker USING (true) WITH CHECK (true)', name);
        EXECUTE format('CREATE POLICY tenant ON %I TO pinbridge_tenant '
                       'USING (tenant_id = current_setting(''pinbridge.tenant'')) '
                       'WITH CHECK (tenant_id = current_setting(''pinbridge.tenant''))', name);
        EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO pinbridge_worker', name);
    END LOOP;
END $$;

GRANT USAGE ON SEQUENCE connection_changes TO pinbridge_worker;
GRANT SELECT ON connection, call, call_notes, call_match, link, intent, connection_trouble TO pinbridge_tenant;
GRANT UPDATE ON call TO pinbridge_tenant;
GRANT INSERT ON link TO pinbridge_tenant;
GRANT INSERT, UPDATE ON intent TO pinbridge_tenant;
