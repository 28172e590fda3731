-- One notice for all claims that one change gave to somebody, and notices that say that nothing waits any more.

ALTER TABLE "notice"
  ADD COLUMN "claims" INTEGER NOT NULL DEFAULT 1,
  ADD COLUMN "done_at" TIMESTAMPTZ(3);
ALTER TABLE "notice" ADD CONSTRAINT "notice_claims_check" CHECK ("claims" >= 1);

UPDATE "notice" n SET "done_at" = d."at", "read_at" = COALESCE(n."read_at", d."at")
FROM (
  SELECT 'assessment' AS type, id, decided_at AS at FROM "assessment" WHERE state <> 'proposed'
  UNION ALL SELECT 'outside', id, decided_at FROM "assessment" WHERE state <> 'proposed'
  UNION ALL SELECT 'correction', id, decided_at FROM "correction_proposal" WHERE state <> 'proposed'
  UNION ALL SELECT 'redaction', id, decided_at FROM "redaction_request" WHERE state <> 'asked'
) d
WHERE n."what" IN ('assessment_waiting', 'outside_waiting', 'correction_waiting', 'redaction_waiting')
  AND d."at" IS NOT NULL AND n."subject_type" = d.type AND n."subject_id" = d.id;
-- What is done with a proposal, or with all proposals of a claim, is looked up by what the notices are about.
CREATE INDEX "notice_waiting_idx" ON "notice"("claim_id") WHERE "done_at" IS NULL
  AND "what" IN ('assessment_waiting', 'outside_waiting', 'correction_waiting', 'redaction_waiting');
