-- Lists keep what they filter, order and count by in memory (lib/publication/listing). For that every published claim
-- gets a small number, and a table tells which claims changed since a snapshot was read.

CREATE SEQUENCE "record"."claim_number" AS int;
ALTER TABLE "record"."claim" ADD COLUMN "number" INTEGER NOT NULL DEFAULT nextval('record.claim_number');
ALTER SEQUENCE "record"."claim_number" OWNED BY "record"."claim"."number";
CREATE UNIQUE INDEX "record_claim_number_key" ON "record"."claim"("number");

-- The packed copy that counts were taken from has no reader any more.
ALTER TABLE "record"."claim" DROP COLUMN "facets";
DROP FUNCTION "record"."claim_facets"(uuid, uuid, text[]);
DROP INDEX IF EXISTS "record"."record_claim_facet_idx";

-- What words are found by stands apart, so that a frequent word reads small rows: the number first, texts out of line.
CREATE TABLE "record"."claim_words" (
  "number" INTEGER NOT NULL,
  "claim_id" UUID NOT NULL,
  "search_text" TEXT NOT NULL,
  "search" TSVECTOR NOT NULL,
  CONSTRAINT "record_claim_words_pkey" PRIMARY KEY ("claim_id")
) WITH (toast_tuple_target = 128);
INSERT INTO "record"."claim_words" SELECT c.number, c.claim_id, c.search_text, c.search FROM "record"."claim" c;
CREATE UNIQUE INDEX "record_claim_words_number_key" ON "record"."claim_words"("number");
ALTER TABLE "record"."claim" DROP COLUMN "search", DROP COLUMN "search_text";
CREATE INDEX "record_claim_words_search_idx" ON "record"."claim_words" USING gin (search);

CREATE TABLE "record"."claim_change" (
  "claim_id" UUID NOT NULL,
  "changed_in" xid8 NOT NULL,
  CONSTRAINT "record_claim_change_pkey" PRIMARY KEY ("claim_id")
);
CREATE INDEX "record_claim_change_changed_idx" ON "record"."claim_change"("changed_in");

-- Claims on record that a statement touched, in the order of their ids so that no two transactions wait for each other
-- crosswise. One that is told of and no longer on record was taken off it.
CREATE FUNCTION "record"."note_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO record.claim_change AS x (claim_id, changed_in)
    SELECT t.claim_id, pg_current_xact_id() FROM (SELECT DISTINCT claim_id FROM touched) t
    WHERE TG_OP = 'DELETE' AND TG_TABLE_SCHEMA = 'record' AND TG_TABLE_NAME = 'claim'
      OR EXISTS (SELECT 1 FROM record.claim c WHERE c.claim_id = t.claim_id)
    ORDER BY t.claim_id
  ON CONFLICT (claim_id) DO UPDATE SET changed_in = excluded.changed_in WHERE x.changed_in <> excluded.changed_in;
  RETURN NULL;
END $$;

DO $$
DECLARE
  source text;
BEGIN
  FOREACH source IN ARRAY ARRAY['record.claim', 'record.claim_model', 'record.claim_benchmark', 'record.claim_evaluator', 'public.claim_flag'] LOOP
    EXECUTE format('CREATE TRIGGER note_insert AFTER INSERT ON %s REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION record.note_change()', source);
    EXECUTE format('CREATE TRIGGER note_update AFTER UPDATE ON %s REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION record.note_change()', source);
    EXECUTE format('CREATE TRIGGER note_delete AFTER DELETE ON %s REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION record.note_change()', source);
  END LOOP;
END $$;
