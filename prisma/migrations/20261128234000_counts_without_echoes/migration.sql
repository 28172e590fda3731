-- Lists count evidence as the page of a claim does: pieces that repeat a number, and those that repeat these, are one
-- measurement with where the number comes from, whether or not that is on record itself (lib/publication/measured/echoes.ts).

WITH RECURSIVE followed AS (
  SELECT e.claim_id, e.evidence_id, e.evidence_id AS origin_id, ARRAY[]::uuid[] AS seen FROM "record"."claim_evidence" e
  UNION ALL
  SELECT f.claim_id, f.evidence_id, e.derived_from_id, f.seen || f.origin_id
  FROM followed f JOIN "record"."claim_evidence" e ON e.claim_id = f.claim_id AND e.evidence_id = f.origin_id
  WHERE e.derived_from_id IS NOT NULL AND f.origin_id <> ALL (f.seen)
), origins AS (
  SELECT DISTINCT ON (f.claim_id, f.evidence_id) f.claim_id, f.origin_id FROM followed f
  ORDER BY f.claim_id, f.evidence_id, cardinality(f.seen) DESC
), counts AS (
  SELECT o.claim_id, count(DISTINCT o.origin_id)::int AS pieces FROM origins o GROUP BY o.claim_id
)
UPDATE "record"."claim" c SET evidence_count = n.pieces FROM counts n
WHERE n.claim_id = c.claim_id AND c.evidence_count <> n.pieces;
