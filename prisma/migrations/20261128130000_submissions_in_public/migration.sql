-- What the public sees of a vendor's submission: that it was received, and its words once somebody has looked at it.

CREATE OR REPLACE VIEW "record"."response" AS
  SELECT r.id, r.claim_id, r.organization_id, r.language, CASE WHEN r.accepted_at IS NOT NULL THEN r.text END AS text,
    r.received_at, r.accepted_at, r.declined_reason, r.declined_at
  FROM public.response r JOIN record.claim c ON c.claim_id = r.claim_id;

-- What came of a challenge is always published, and with it what it said.
CREATE OR REPLACE VIEW "record"."challenge" AS
  SELECT h.id, h.claim_id, h.version, h.organization_id, h.disputes,
    CASE WHEN h.accepted_at IS NOT NULL OR h.decided_at IS NOT NULL THEN h.text END AS text,
    h.received_at, h.outcome, h.outcome_note, h.decided_at, h.accepted_at
  FROM public.challenge h JOIN record.claim c ON c.claim_id = h.claim_id;

-- The evidence itself is public when a version shows it.
CREATE VIEW "record"."vendor_evidence" AS
  SELECT v.id, v.claim_id, v.organization_id, v.received_at, v.accepted_at, v.declined_at, v.declined_reason
  FROM public.vendor_evidence v JOIN record.claim c ON c.claim_id = v.claim_id;

-- The desk lists submissions by the time they came in, and most of all those that wait.
CREATE INDEX "response_received_idx" ON "response" ("received_at", "id");
CREATE INDEX "challenge_received_idx" ON "challenge" ("received_at", "id");
CREATE INDEX "vendor_evidence_received_idx" ON "vendor_evidence" ("received_at", "id");
CREATE INDEX "response_waiting_idx" ON "response" ("received_at", "id") WHERE accepted_at IS NULL AND declined_at IS NULL;
CREATE INDEX "challenge_waiting_idx" ON "challenge" ("received_at", "id") WHERE decided_at IS NULL;
CREATE INDEX "vendor_evidence_waiting_idx" ON "vendor_evidence" ("received_at", "id") WHERE accepted_at IS NULL AND declined_at IS NULL;
