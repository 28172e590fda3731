-- The loose name of a benchmark is public where a claim mentions one of its splits or versions, as that of a model is.

INSERT INTO "record"."mention" (kind, subject_id, claim_id)
SELECT DISTINCT m.kind, b.variant_of_id, m.claim_id FROM "record"."mention" m JOIN public.benchmark b ON b.id = m.subject_id
WHERE m.kind = 'benchmark' AND b.variant_of_id IS NOT NULL
ON CONFLICT DO NOTHING;
