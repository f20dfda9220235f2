ALTER TABLE connection ADD COLUMN lacking_tried_at TIMESTAMPTZ;
COMMENT ON COLUMN connection.lacking IS 'permissions that were found missing when they were tried last';
COMMENT ON COLUMN connection.lacking_tried_at IS 'when those of them were tried that reading records does not show';
