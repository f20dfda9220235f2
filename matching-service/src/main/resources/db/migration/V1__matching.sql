-- The standing snapshot of every subject. Time is kept to the nanosecond, which TIMESTAMPTZ does not.
CREATE TABLE fact (
    tenant_id    TEXT COLLATE "C" NOT NULL,
    subject      TEXT COLLATE "C" NOT NULL,
    event_second BIGINT  NOT NULL,
    event_nano   INTEGER NOT NULL,
    event_id     TEXT    NOT NULL,
    source       TEXT    NOT NULL,
    data         BYTEA   NOT NULL,
    keys         BYTEA   NOT NULL,
    PRIMARY KEY (tenant_id, subject)
) WITH (fillfactor = 90);

COMMENT ON COLUMN fact.data IS 'the event''s data as JSON';
COMMENT ON COLUMN fact.keys IS 'hashes of its candidate keys, as in fact_key, so that a new snapshot writes only the difference';

-- Candidate keys: which subjects share one. A key is the 64-bit hash of its text.
CREATE TABLE fact_key (
    tenant_id TEXT COLLATE "C" NOT NULL,
    key       BIGINT NOT NULL,
    subject   TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (tenant_id, key, subject)
);

-- Subjects that a person's right to erasure took out, as hashes: no snapshot brings them back.
CREATE TABLE erased (
    tenant_id    TEXT COLLATE "C" NOT NULL,
    subject_hash BYTEA NOT NULL,
    PRIMARY KEY (tenant_id, subject_hash)
);

-- What was last said of a call (calls/…) or asked of the recorder for an interview (interviews/…).
CREATE TABLE decision (
    tenant_id   TEXT COLLATE "C" NOT NULL,
    subject     TEXT COLLATE "C" NOT NULL,
    revision    INTEGER     NOT NULL,
    answered_at TIMESTAMPTZ NOT NULL,
    answer      BYTEA   NOT NULL,
    reads       BYTEA   NOT NULL,
    waits       BOOLEAN NOT NULL,
    happened_at TIMESTAMPTZ,
    status      TEXT COLLATE "C",
    reason      TEXT COLLATE "C",
    rank        DOUBLE PRECISION,
    PRIMARY KEY (tenant_id, subject)
) WITH (fillfactor = 85);

COMMENT ON COLUMN decision.answer IS 'the event''s data as JSON, with revision 0';
COMMENT ON COLUMN decision.reads IS 'hashes of what it was decided from, as in dependency';
COMMENT ON COLUMN decision.rank IS 'probability of the match or of its first suggestion, by which the review queue is ordered';
COMMENT ON COLUMN decision.happened_at IS 'when the call was, for lists; NULL for what is in no list';

CREATE INDEX decision_newest ON decision (tenant_id, happened_at, subject) WHERE happened_at IS NOT NULL;
CREATE INDEX decision_review ON decision (tenant_id, rank, subject) WHERE status = 'review';

-- Which decisions read a subject or a candidate key, empty keys too: they are made again when it changes.
CREATE TABLE dependency (
    tenant_id TEXT COLLATE "C" NOT NULL,
    read      BIGINT NOT NULL,
    subject   TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (tenant_id, read, subject)
);

-- Decisions that wait for a resource to be read up to an instant.
CREATE TABLE waiting (
    tenant_id TEXT COLLATE "C" NOT NULL,
    subject   TEXT COLLATE "C" NOT NULL,
    resource  TEXT COLLATE "C" NOT NULL,
    needed    TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (tenant_id, subject, resource)
);

CREATE INDEX waiting_needed ON waiting (tenant_id, resource, needed);

-- Who may see a call, and who may not; addresses in lower case.
CREATE TABLE call_access (
    tenant_id TEXT COLLATE "C" NOT NULL,
    subject   TEXT COLLATE "C" NOT NULL,
    email     TEXT COLLATE "C" NOT NULL,
    denied    BOOLEAN NOT NULL,
    PRIMARY KEY (tenant_id, subject, email)
);

CREATE INDEX call_access_email ON call_access (tenant_id, email, subject, denied);

-- Decisions to be made again when there is time: more were touched at once than one transaction should hold.
CREATE TABLE redecide (
    tenant_id TEXT COLLATE "C" NOT NULL,
    subject   TEXT COLLATE "C" NOT NULL,
    due_at    TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (tenant_id, subject)
);

CREATE INDEX redecide_due ON redecide (due_at);

-- Customers of whom everything, or every call, is gone through again, and how far that is.
CREATE TABLE sweep (
    tenant_id     TEXT COLLATE "C" NOT NULL,
    scope         TEXT COLLATE "C" NOT NULL CHECK (scope IN ('all', 'calls')),
    after_subject TEXT COLLATE "C" NOT NULL,
    due_at        TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (tenant_id, scope)
);

CREATE INDEX sweep_due ON sweep (due_at);

DO $$
DECLARE
    name TEXT;
BEGIN
    FOREACH name IN ARRAY ARRAY['fact', 'fact_key', 'erased', 'decision', 'dependency', 'waiting', 'call_access',
                                'redecide', 'sweep'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
        EXECUTE format('CREATE POLICY worker ON %I TO pinbridge_worker USING (true) WITH CHECK (true)', name);
        EXECUTE format('CREATE POLICY tenant ON %I FOR SELECT TO pinbridge_tenant '
                       'USING (tenant_id = current_setting(''pinbridge.tenant''))', name);
        EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO pinbridge_worker', name);
    END LOOP;
END $$;

-- What people's requests read; nothing of it do they write.
GRANT SELECT ON fact, decision, call_access TO pinbridge_tenant;
