/**
 * How many of a kind a page of a claim shows at most, so that none grows without end; the version's JSON or the claim's
 * data have all of them, and the page says so.
 */
export const mostShown = {
  wordings: 100,
  /** Rows of a table of numbers. */
  numbers: 200,
  /** Of responses, challenges and corrections each. */
  answers: 50,
  versions: 500,
} as const
