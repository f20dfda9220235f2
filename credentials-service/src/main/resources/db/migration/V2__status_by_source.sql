-- Ingest and publisher both tell of a connection. Each one's last word stands beside the other's.
ALTER TABLE connection_status ADD COLUMN source TEXT NOT NULL DEFAULT '/pinbridge/ingest-service';
ALTER TABLE connection_status ALTER COLUMN source DROP DEFAULT;
ALTER TABLE connection_status DROP CONSTRAINT connection_status_pkey;
ALTER TABLE connection_status ADD PRIMARY KEY (tenant_id, connection_id, source);
