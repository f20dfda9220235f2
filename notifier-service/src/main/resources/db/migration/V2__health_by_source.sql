-- Ingest and publisher both tell of a connection. Each one's health is kept beside the other's.
ALTER TABLE health ADD COLUMN source TEXT NOT NULL DEFAULT '/pinbridge/ingest-service';
ALTER TABLE health ALTER COLUMN source DROP DEFAULT;
ALTER TABLE health DROP CONSTRAINT health_pkey;
ALTER TABLE health ADD PRIMARY KEY (tenant_id, connection_id, source);

ALTER TABLE letter DROP CONSTRAINT letter_outcome_check;
ALTER TABLE letter ADD CONSTRAINT letter_outcome_check
    CHECK (outcome IN ('sent', 'stale', 'gave_up', 'connection_removed', 'erased', 'unreadable'));
