-- Lists narrowed by evaluator and independence, counts per filter value, and words within words.

-- ── Who measured or published evidence on a claim ────────────────────────────

CREATE TABLE "record"."claim_evaluator" (
    "claim_id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,

    CONSTRAINT "record_claim_evaluator_pkey" PRIMARY KEY ("claim_id","organization_id")
);
CREATE INDEX "record_claim_evaluator_organization_idx" ON "record"."claim_evaluator"("organization_id", "claim_id");

INSERT INTO "record"."claim_evaluator" (claim_id, organization_id)
  SELECT DISTINCT e.claim_id, p."organizationId"
  FROM record.claim_evidence e, jsonb_to_recordset(e.parties) AS p (role text, "organizationId" uuid)
  WHERE p.role IN ('ran', 'published');

-- ── Whether evidence without an interest counts ──────────────────────────────

ALTER TABLE "record"."claim" ADD COLUMN "tested_independently" BOOLEAN NOT NULL DEFAULT false;

-- ── What the index holds: lib/search/document.ts writes the same ─────────────
-- From each character of a run the next four, every character, longer runs whole, and the ids of what it is about.

UPDATE "record"."claim" c SET
  tested_independently = EXISTS (
    SELECT 1 FROM record.claim_evidence e WHERE e.claim_id = c.claim_id AND e.counted AND e.grade IN ('A', 'B')),
  search = array_to_tsvector(ARRAY(
    SELECT substr(r.run, i.at, 4) FROM unnest(string_to_array(btrim(c.search_text), ' ')) r (run), generate_series(1, length(r.run)) i (at)
      WHERE r.run <> ''
    UNION SELECT substr(r.run, i.at, 1) FROM unnest(string_to_array(btrim(c.search_text), ' ')) r (run), generate_series(1, length(r.run)) i (at)
      WHERE r.run <> ''
    UNION SELECT left(r.run, 200) FROM unnest(string_to_array(btrim(c.search_text), ' ')) r (run) WHERE length(r.run) > 4
    UNION SELECT '#' || c.vendor_id
    UNION SELECT '#' || x.model_id FROM record.claim_model x WHERE x.claim_id = c.claim_id AND x.role <> 'measured'
    UNION SELECT '#' || x.benchmark_id FROM record.claim_benchmark x WHERE x.claim_id = c.claim_id AND x.role <> 'measured'
    UNION SELECT '#' || x.organization_id FROM record.claim_evaluator x WHERE x.claim_id = c.claim_id));

UPDATE "draft_words" d SET search = array_to_tsvector(ARRAY(
    SELECT substr(r.run, i.at, 4) FROM unnest(string_to_array(btrim(d.search_text), ' ')) r (run), generate_series(1, length(r.run)) i (at)
      WHERE r.run <> ''
    UNION SELECT substr(r.run, i.at, 1) FROM unnest(string_to_array(btrim(d.search_text), ' ')) r (run), generate_series(1, length(r.run)) i (at)
      WHERE r.run <> ''
    UNION SELECT left(r.run, 200) FROM unnest(string_to_array(btrim(d.search_text), ' ')) r (run) WHERE length(r.run) > 4));

-- ── Counts per filter value without reading the texts beside them ────────────

CREATE INDEX "record_claim_facet_idx" ON "record"."claim" (updated_at DESC, claim_id)
  INCLUDE (verdict, kind, verdict_origin, tested_independently, vendor_id, claimed_on, withdrawn_at);
