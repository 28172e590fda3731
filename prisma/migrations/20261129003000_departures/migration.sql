-- Lists and cards say that a verdict departs from what the rule suggests, as the page of the claim does.

ALTER TABLE "record"."claim" ADD COLUMN "departs" BOOLEAN NOT NULL DEFAULT false;

-- The text is canonical JSON, in whose strings a quotation mark is escaped: this is found at the field alone.
UPDATE "record"."claim" c SET departs = true FROM "record"."version" v
WHERE v.claim_id = c.claim_id AND v.number = c.version AND v.text LIKE '%"departure":{"%'
  AND v.text::jsonb #>> '{suggestion,verdict}' IS DISTINCT FROM v.text::jsonb #>> '{verdict,id}';
