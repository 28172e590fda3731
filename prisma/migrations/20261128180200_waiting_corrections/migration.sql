-- The queue walks along these, from what has waited longest.
CREATE INDEX "correction_proposal_waiting_idx" ON "correction_proposal"("proposed_at", "claim_id") WHERE state = 'proposed';
CREATE INDEX "redaction_request_waiting_idx" ON "redaction_request"("asked_at", "claim_id") WHERE state = 'asked';
