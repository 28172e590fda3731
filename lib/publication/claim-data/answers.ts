import type { ClaimPage } from '../read/claim-page'

/** What vendors answered, objected and handed in, as the page of the claim says it; texts are null where it prints none. */
export function answersOf({ responses, challenges, handedIn }: ClaimPage) {
  return {
    responses: responses.map((row) => ({
      organization: row.organization,
      received_at: row.receivedAt,
      language: row.language,
      text: row.text,
      declined_at: row.declinedAt,
      declined_reason: row.declinedReason,
    })),
    challenges: challenges.map((row) => ({
      organization: row.organization,
      received_at: row.receivedAt,
      version: row.version,
      disputes: row.disputes,
      text: row.text,
      outcome: row.outcome,
      outcome_note: row.outcomeNote,
      decided_at: row.decidedAt,
    })),
    handed_in: handedIn.map((row) => ({
      organization: row.organization,
      received_at: row.receivedAt,
      accepted_at: row.acceptedAt,
      declined_at: row.declinedAt,
      declined_reason: row.declinedReason,
    })),
  }
}
