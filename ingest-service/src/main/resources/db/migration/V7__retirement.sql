-- What a connection that ended leaves is put away in portions, after everybody was told: it may be a million rows, and nobody
-- shall wait for them.
ALTER TABLE connection ADD COLUMN retiring TEXT;
ALTER TABLE connection ADD COLUMN inheriting BOOLEAN NOT NULL DEFAULT FALSE;

COMMENT ON COLUMN connection.retiring IS
    'the company whose records are to be put away; empty where nothing is to be kept of the customer, not even which they were';
COMMENT ON COLUMN connection.inheriting IS
    'what earlier connections of the customer left is to be taken over; nothing is read from Pinpoint before';

CREATE INDEX connection_retiring ON connection (number) WHERE retiring IS NOT NULL;
