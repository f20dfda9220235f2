-- What is due is taken in its order from an index, instead of being filtered and sorted as a whole. A comment that is being
-- sent has no next attempt; it is due when its lease has ended.
CREATE INDEX intent_claim ON intent (interactive, (COALESCE(next_attempt_at, lease_until)))
    WHERE state IN ('planned', 'unknown', 'held', 'sending');
DROP INDEX intent_due;
DROP INDEX intent_sending;

ALTER TABLE call_match ADD COLUMN by_person BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE call_match ADD COLUMN suggested TEXT[] NOT NULL DEFAULT '{}';
COMMENT ON COLUMN call_match.by_person IS 'a person decided; where nothing is matched, what is not suggested was taken away';
COMMENT ON COLUMN call_match.suggested IS 'whom the call may belong to while it is open';
