/** Why something on the workbench was refused. Joined with the other errors in ../en.ts. */
export const benchErrors = {
  field: {
    unknown_mention: 'Nobody at the desk is called {names}. Correct the name, or put it into `backticks`.',
    tied_already: 'The two are tied in this way already.',
    tied_in_circle: 'This would make a circle: the other claim leads back to this one.',
  },
  claim: {
    similar:
      'This may have been entered already. Look at the claims named below; send the form once more to save it all the same.',
  },
  comment: {
    not_own: 'Only whoever wrote a comment changes it.',
    not_a_thread: 'This is an answer. It is resolved and answered with the comment above it.',
    resolved_already: 'Somebody has resolved this already.',
    open_already: 'This is open already.',
  },
} as const
