-- Server processes hold what entries are called (lib/publication/listing/registry.ts). A table tells in which transactions
-- a name, a merge or a variant changed, or an entry became public.

CREATE TABLE "record"."registry_change" (
  "changed_in" xid8 NOT NULL,
  CONSTRAINT "record_registry_change_pkey" PRIMARY KEY ("changed_in")
);

CREATE FUNCTION "record"."note_registry_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO record.registry_change (changed_in) VALUES (pg_current_xact_id()) ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;

-- A claim mentions entries that others do: only one that no claim mentioned before becomes public by it.
CREATE FUNCTION "record"."note_first_mention"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM touched t WHERE t.kind IN ('organization', 'model', 'benchmark') AND NOT EXISTS (
    SELECT 1 FROM record.mention m WHERE m.kind = t.kind AND m.subject_id = t.subject_id
      AND NOT EXISTS (SELECT 1 FROM touched u WHERE u.kind = m.kind AND u.subject_id = m.subject_id AND u.claim_id = m.claim_id)))
  THEN
    INSERT INTO record.registry_change (changed_in) VALUES (pg_current_xact_id()) ON CONFLICT DO NOTHING;
  END IF;
  RETURN NULL;
END $$;

DO $$
DECLARE
  source text;
BEGIN
  FOREACH source IN ARRAY ARRAY['organization', 'model', 'benchmark', 'organization_alias', 'model_alias', 'benchmark_alias'] LOOP
    EXECUTE format('CREATE TRIGGER note_registry_change AFTER INSERT OR UPDATE OR DELETE ON public.%s FOR EACH STATEMENT EXECUTE FUNCTION record.note_registry_change()', source);
  END LOOP;
END $$;
CREATE TRIGGER note_first_mention AFTER INSERT ON record.mention REFERENCING NEW TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION record.note_first_mention();
CREATE TRIGGER note_registry_change AFTER UPDATE OR DELETE ON record.mention
  FOR EACH STATEMENT EXECUTE FUNCTION record.note_registry_change();

-- Nothing orders or narrows claims by these any more, since lists are told from memory.
DROP INDEX "record"."record_claim_verdict_idx";
DROP INDEX "record"."record_claim_kind_idx";
DROP INDEX "record"."record_claim_claimed_idx";
