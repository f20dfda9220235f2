ALTER TABLE connection ADD COLUMN paused_until TIMESTAMPTZ;

COMMENT ON COLUMN connection.paused_until IS
    'until when Pinpoint said to stay away; whoever takes the connection next, here or elsewhere, asks nothing before';
