/** Why an answer of a vendor, an outside approver or a redaction was refused. Joined with the other errors in ../en.ts. */
export const decidingErrors = {
  field: {
    words_too_short: 'Give at least three characters.',
    words_not_found: 'No published version holds these words in a text. Give them exactly as they stand.',
    words_elsewhere:
      'These words also stand where nothing can be blacked out ({field}). Give a longer passage that stands in texts alone.',
    words_fixed:
      'Nobody wrote these words in a text: they stand only where nothing can be blacked out ({field}). Names, numbers, addresses and the words of the site itself stay.',
    note_repeats: 'The note repeats the words. Say why without them.',
    before_it_was_asked: 'This day is before the vendor was asked.',
  },
  redaction: {
    own: 'You asked for this redaction. Another person agrees to it.',
    open_already: 'A redaction of this claim has been asked for already and waits for a second person.',
    decided: 'This redaction has been decided already.',
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
