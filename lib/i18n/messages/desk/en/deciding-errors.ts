/** Why an answer of a vendor, an outside approver or a redaction was refused. Joined with the other errors in ../en.ts. */
export const decidingErrors = {
  field: {
    before_it_was_asked: 'This day is before the vendor was asked.',
  },
  outside: {
    interests_first: 'Declare your interests first.',
    declared_already: 'You have said already that your interests are declared.',
    somebody_left: 'Somebody of this desk may still approve, or has been invited to.',
    invited_already: 'An invitation for this proposal is open already.',
    decided: 'The proposal that this link was for has been decided.',
  },
  assessment: {
    deadline_runs:
      'The vendor has time to answer until {day}. The last approval is possible after that day, or once an answer is part of the proposal.',
    not_asked: 'The vendor was not asked before this verdict, so there is no answer to record.',
  },
} as const
