ALTER TABLE connection ADD COLUMN astray_since TIMESTAMPTZ;

COMMENT ON COLUMN connection.astray_since IS
    'since when whatever answers says that it is not Pinpoint, or that its API is not enabled; NULL after any useful answer';
