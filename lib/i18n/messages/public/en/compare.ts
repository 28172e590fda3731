/** Two models side by side. */
export const compare = {
  kicker: 'Comparison',
  title: '{one} and {other}',
  intro:
    '{one} and {other} on every benchmark on which one evaluator measured both. What the makers of the two measured themselves is left out.',
  measured: 'What was measured',
  how: 'Each pair is one benchmark and one evaluator, the newest measurement of both at once. Win and loss are seen from {one}. “Better by” is turned so that more is better, also where a lower value is.',
  chartTitle: 'Both models, in {unit}',
  shapes:
    '● {one} ■ {other}. Lines are 95% intervals. A hollow pair cannot be told apart. Each chart has one unit.',
  numbers: '{one} and {other}: {outcome}',
  why: {
    noise: 'the difference is not beyond noise with 95% confidence',
    pairs: 'not beyond noise once all pairs are allowed for',
    apart: 'measured apart from each other',
    several: 'this evaluator has several results that are equally good to compare, and none is preferred',
    setup: 'the set-ups differ in something that matters, or are not known',
    no_margin: 'the benchmark has no margin to judge by',
    no_uncertainty: 'no uncertainty stated',
  },
  with: 'Compare with',
  withIntro: 'Models that one evaluator measured beside this one, with the number of benchmarks they share.',
  ofClaim: 'The models of this claim side by side',
} as const
