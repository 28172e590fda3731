-- Why a recall was taken back.
ALTER TABLE "harness_recall" ADD COLUMN "lifted_reason" JSONB;
ALTER TABLE "harness_recall" ADD CONSTRAINT "harness_recall_lifted_reason_check"
  CHECK (lifted_reason IS NULL OR (lifted_at IS NOT NULL AND countercheck_says(lifted_reason)));
