-- A first reading of much is divided into stretches of the time in which records were created, which are read abreast.
ALTER TABLE sync_task ADD COLUMN part INTEGER NOT NULL DEFAULT 0;
ALTER TABLE sync_task ADD COLUMN created_after TIMESTAMPTZ;
ALTER TABLE sync_task ADD COLUMN created_before TIMESTAMPTZ;
ALTER TABLE sync_task DROP CONSTRAINT sync_task_pkey;
ALTER TABLE sync_task ADD PRIMARY KEY (connection, kind, resource, part);

COMMENT ON COLUMN sync_task.part IS 'which stretch of a divided reading, from 0, the latest; one that is read is deleted, the last goes on for all';
