ALTER TABLE connection ADD COLUMN may_comment BOOLEAN NOT NULL DEFAULT true;
COMMENT ON COLUMN connection.may_comment IS
    'false: the check of the key found that it may not write comments, which ingest tells; true once a comment was posted';

ALTER TABLE connection_trouble ADD COLUMN told BOOLEAN NOT NULL DEFAULT true;
COMMENT ON COLUMN connection_trouble.told IS 'false: the customer has known it from the start';
