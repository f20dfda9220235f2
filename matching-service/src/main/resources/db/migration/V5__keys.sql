-- Keys are written otherwise: interviewers by blocks of hours, who left under the key of the address, merged records under that of
-- their survivor. Every customer's facts are gone through once more, which finds them by their new keys and decides again what
-- that touches. Nobody's policy lets the owner see rows.
ALTER TABLE fact NO FORCE ROW LEVEL SECURITY;
ALTER TABLE sweep NO FORCE ROW LEVEL SECURITY;
INSERT INTO sweep (tenant_id, scope, after_subject, due_at)
SELECT DISTINCT tenant_id, 'all', '', now()
  FROM fact
    ON CONFLICT (tenant_id, scope) DO UPDATE SET after_subject = EXCLUDED.after_subject, due_at = EXCLUDED.due_at;
ALTER TABLE fact FORCE ROW LEVEL SECURITY;
ALTER TABLE sweep FORCE ROW LEVEL SECURITY;
