-- The scale that a public result is printed on (lib/evidence/unit-scale.ts), so that values on another one than their
-- benchmark's stay out of its median, its axis and comparisons. Null is the benchmark's own.

ALTER TABLE "record"."result" ADD COLUMN "scale" TEXT;

-- Results that are published already, from the texts of their newest versions: the stated scale, else what the unit says.
UPDATE "record"."result" r SET scale = found.scale
FROM (
  SELECT (one ->> 'id')::uuid AS result_id, b.scale::text AS own, coalesce(one ->> 'scale', CASE
      WHEN lower(one ->> 'unit') = lower(b.unit) THEN NULL
      WHEN one ->> 'unit' ~* '%|per ?cent|pct|퍼센트|백분율' THEN 'percent'
      WHEN one ->> 'unit' ~* 'fraction|proportion|ratio|share|비율|분율|(^|[^0-9.])0 ?[-–~] ?1($|[^0-9.])' THEN 'fraction'
    END) AS scale
  FROM "record"."claim" c JOIN "record"."version" v ON v.claim_id = c.claim_id AND v.number = c.version
    CROSS JOIN LATERAL jsonb_array_elements(v.text::jsonb -> 'evidence') piece
    CROSS JOIN LATERAL jsonb_array_elements(piece -> 'results') one
    JOIN "public"."benchmark" b ON b.id = (one -> 'benchmark' ->> 'id')::uuid
) found
WHERE found.result_id = r.result_id AND found.scale <> found.own;
