ALTER TABLE former_record ADD COLUMN retired_at TIMESTAMPTZ NOT NULL DEFAULT now();

COMMENT ON COLUMN former_record.retired_at IS 'after a year nobody is told any more that it is gone';

CREATE INDEX former_record_retired ON former_record (retired_at);
