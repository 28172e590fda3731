/** Why the desk's own order refuses something: assignments, tags, views, changes of many. */
export const queueErrors = {
  assignment: {
    interest: 'This person has declared an interest in {organization} and may not judge the claim.',
    taken:
      '{name} has taken the claim meanwhile. Look at the page again before you give it to somebody else.',
    freed: 'Nobody has the claim in hand any more. Look at the page again.',
  },
  view: { not_own: 'Only whoever saved this view, or an editor, can change it.' },
  queue: {
    nothing_matches: 'Nothing matches the filter any more.',
    filter_unknown: 'The filter names something that does not exist. Correct or remove it first.',
  },
  bulk: {
    not_own: 'Only whoever asked for this change, or an editor, can stop it.',
    over: 'It is over already.',
  },
  field: {
    nothing_ticked: 'Select at least one claim.',
    assignee_unknown: 'Choose somebody who works at the desk and whose account is open.',
    name_without_letters: 'Use at least one letter or digit.',
    view_taken: 'A view of this name exists already.',
    filter_unreadable: 'The filter has a part that cannot be read. Correct or remove it first.',
  },
} as const
