/** Personal tokens for the API. */
export const tokens = {
  title: 'API tokens',
  intro:
    'With a token a program acts in your name, as far as its scopes and your roles go. It never changes accounts or settings.',
  docs: 'Description of the API (OpenAPI)',
  none: 'There is no token.',
  name: 'Name',
  nameHint: 'For which program it is.',
  scopes: 'Scopes',
  scope: {
    desk_read: 'Read the queue and claims on the desk',
    claims_write: 'Write down claims as drafts',
    evidence_write: 'Attach evidence with its results',
    assessments_write: 'Propose verdicts',
  },
  days: 'Ends after',
  daysOf: '{days} days',
  create: 'Make the token',
  ready: 'The token is shown only now:',
  until: 'It works until {when}.',
  lastUsed: 'Last used',
  ends: 'Ends',
  revoke: 'End',
  never: 'never',
} as const
