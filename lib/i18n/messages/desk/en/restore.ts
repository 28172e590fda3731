/** Letting a suspended verdict stand again. */
export const restore = {
  title: 'Restore the verdict',
  link: 'Restore the verdict',
  intro:
    'The same verdict in the same words, judged on what is known today. It is a proposal: it needs the approvals that any verdict needs, and the last of them lifts the suspension.',
  suspendedBecause: 'Suspended by {name} on {date}:',
  standing: 'The verdict that is suspended',
  send: 'Propose to restore it',
  departureHint:
    'Needed where the rule suggests something else by now. Left blank, what was said then stays.',
  asOfHint: 'Left blank, the day on which it was judged before.',
  none: 'There is no suspended verdict to restore.',
} as const
