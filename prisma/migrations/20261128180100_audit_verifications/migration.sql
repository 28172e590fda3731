-- Checks of the audit trail that somebody asked for on its page; a job carries them out.

CREATE TABLE "audit_verification" (
    "id" UUID NOT NULL,
    "requested_by_id" UUID NOT NULL,
    "requested_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3),
    "events" BIGINT,
    "hash" TEXT,
    "versions" INTEGER,
    "problem" JSONB,

    CONSTRAINT "audit_verification_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "audit_verification_requested_by_idx" ON "audit_verification"("requested_by_id");
CREATE INDEX "audit_verification_requested_idx" ON "audit_verification"("requested_at" DESC);

ALTER TABLE "audit_verification" ADD CONSTRAINT "audit_verification_requested_by_id_fkey" FOREIGN KEY ("requested_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "audit_verification"
  ADD CONSTRAINT "audit_verification_result_check" CHECK (
    CASE WHEN finished_at IS NULL THEN num_nonnulls(events, hash, versions, problem) = 0
    WHEN problem IS NULL THEN num_nonnulls(events, hash, versions) = 3
    ELSE num_nonnulls(events, hash, versions) = 0 END),
  ADD CONSTRAINT "audit_verification_hash_check" CHECK (hash ~ '^[0-9a-f]{64}$');
-- One at a time, whoever asks for another meanwhile.
CREATE UNIQUE INDEX "audit_verification_open_key" ON "audit_verification" ((finished_at IS NULL)) WHERE finished_at IS NULL;
