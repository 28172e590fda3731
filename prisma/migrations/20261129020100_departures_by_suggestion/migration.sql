-- A verdict departs from the rule only where the rule suggests another: whatever had been written for a departure
-- counted as one. Versions keep their texts; only the row that lists are told from changes.
UPDATE record.claim c SET departs = false
FROM record.version v
WHERE v.claim_id = c.claim_id AND v.number = c.version AND c.departs
  AND v.text::jsonb #>> '{suggestion,verdict}' = c.verdict;
