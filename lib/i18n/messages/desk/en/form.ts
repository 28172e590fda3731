/** The words that every form shows. */
export const form = {
  problem: 'This was not saved',
  signIn: 'Sign in, in a new tab',
  optional: '(optional)',
  add: 'Add another',
  remove: 'Remove',
  working: 'Working …',
} as const
