-- Which results of a piece of evidence counted for a claim (`counted` alone says that one of them did), and what the
-- evidence says of pairs of its results.

ALTER TABLE "record"."claim_evidence"
  ADD COLUMN "counted_results" UUID[] NOT NULL DEFAULT '{}',
  ADD COLUMN "pairs" JSONB NOT NULL DEFAULT '[]';

-- Claims that are published already, from the texts of their newest versions.
UPDATE "record"."claim_evidence" e SET
  counted_results = coalesce((
    SELECT array_agg((r.result ->> 'id')::uuid ORDER BY r.place)
    FROM jsonb_array_elements(piece -> 'results') WITH ORDINALITY r (result, place)
    WHERE (r.result ->> 'counted')::boolean), '{}'),
  pairs = coalesce((
    SELECT jsonb_agg(jsonb_build_object('a', p.pair -> 'a', 'b', p.pair -> 'b', 'comparability', p.pair -> 'comparability', 'se', p.pair -> 'se')
      ORDER BY p.place)
    FROM jsonb_array_elements(piece -> 'pairs') WITH ORDINALITY p (pair, place)), '[]')
FROM "record"."claim" c JOIN "record"."version" v ON v.claim_id = c.claim_id AND v.number = c.version
  CROSS JOIN LATERAL jsonb_array_elements(v.text::jsonb -> 'evidence') piece
WHERE e.claim_id = c.claim_id AND e.evidence_id = (piece ->> 'id')::uuid;
