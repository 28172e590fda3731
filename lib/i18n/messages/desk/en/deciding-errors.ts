/** Why an answer of a vendor, an outside approver or a redaction was refused. Joined with the other errors in ../en.ts. */
export const decidingErrors = {
  field: {
    before_it_was_asked: 'This day is before the vendor was asked.',
  },
  assessment: {
    deadline_runs:
      'The vendor has time to answer until {day}. The last approval is possible after that day, or once an answer is part of the proposal.',
    not_asked: 'The vendor was not asked before this verdict, so there is no answer to record.',
  },
} as const
