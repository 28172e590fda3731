/** Why something on the workbench was refused. Joined with the other errors in ../en.ts. */
export const benchErrors = {
  field: {
    unknown_mention: 'Nobody at the desk is called {names}. Correct the name, or put it into `backticks`.',
  },
  comment: {
    not_own: 'Only whoever wrote a comment changes it.',
    not_a_thread: 'This is an answer. It is resolved and answered with the comment above it.',
    resolved_already: 'Somebody has resolved this already.',
    open_already: 'This is open already.',
  },
} as const
