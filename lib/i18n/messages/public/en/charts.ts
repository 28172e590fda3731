/** What stands in and around charts. */
export const charts = {
  says: 'What the measurements say',
  pairsTitle: 'By how much {model} was better, in {unit}',
  pairsIntro:
    'Each line is one benchmark and one compared model, by the rule’s own numbers: right of zero {model} did better, also where a lower value is better. The thick line is the 90% interval, the thin one the 95% interval. Shaded is what counts as a tie.',
  pairsNone: 'No pair of measurements counted. The numbers stand with the evidence below.',
  pairLabel: '{benchmark}: against {model}',
  average: 'Average over benchmarks',
  pairNumbers: '{difference} ({low} to {high}): {outcome}',
  beside: 'beside it',
  outcome: { win: 'win', loss: 'loss', tie: 'tie', unclear: 'cannot tell' },
  outcomeMeaning:
    'Win and loss are beyond noise after allowing for the number of pairs. A tie is a difference shown to be smaller than the margin; “cannot tell” is neither. For a claim to be as good, a win means: not worse.',
  counts:
    '{win, number} won, {loss, number} lost, {tie, number} tied, {unclear, number} cannot be told, of {total, number}',
  against: 'Against {model}: {counts}.',
  resultsTitle: '{benchmark}: claimed and measured',
  resultsIntro:
    'Lines are 95% intervals: as published, else from the published error, an interval of another level, the number of items or repeats, no further than the scale reaches.',
  band: 'Shaded is the claimed range with a margin of {margin}: a measured interval inside it agrees with the claim.',
  claimedMark: 'claimed for {model}: {value}',
  resultLabel: '{model} · {evaluator}',
  resultNumbers: '{value} ({low} to {high})',
  noInterval: '{value}, {why}',
  pooled: '{count, plural, one {For the rule: {evaluators}} other {Together: {evaluators}}}',
  pooledNumbers: '{value} ({low} to {high}), as the rule takes it',
  pooledHow:
    'The line of ◆ also contains what test programs differ by (a standard error of {floor}), so it can be wider than the line of a result.',
  pooledHowClaim:
    'The line of ◆ also contains the error of the claimed value itself (a standard error of {error}) and what test programs differ by ({floor}), so it can be wider than the line of a result.',
  notCounted: 'not counted',
  lowerBetter: 'Lower is better, so the better values stand on the left.',
  higherBetter: 'Higher is better, so the better values stand on the right.',
  legend:
    '● {subject} ■ compared models ◆ what the rule makes of all that counts. A hollow shape was not counted.',
  description:
    'Chart with {rows, plural, one {# line} other {# lines}}. The table below holds the same numbers.',
  shown: 'The chart shows the first {shown, number} of {total, number}; the table has all.',
  table: 'The numbers of the chart',
  columns: {
    benchmark: 'Benchmark',
    model: 'Model',
    comparator: 'Compared with',
    evaluator: 'Evaluator',
    value: 'Value',
    interval95: '95% interval',
    interval90: '90% interval',
    difference: 'Better by',
    margin: 'Margin',
    outcome: 'Outcome',
    p: 'p (Holm)',
    counted: 'Counted',
    repeated: 'Repeated by',
    date: 'Date',
  },
  interval: '{low} to {high}',
  echoes:
    '{count, plural, one {# piece repeats this number and carries no weight} other {# pieces repeat this number and carry no weight}}',
  echoCount: '{count, plural, =0 {nobody} one {# echo} other {# echoes}}',
  saysNothing: 'Nothing that was measured of these models has been entered for this claim yet.',
  saysFallen:
    'No measurement of these models stands: what was entered has been superseded or retracted, and is among the evidence below.',
  otherTitle: 'Measured on further benchmarks',
  otherFolded: '{count, plural, one {# value on a further benchmark} other {# values on further benchmarks}}',
  otherIntro: '● {subject} ■ compared models. A hollow shape was not counted. Lines are 95% intervals.',
  otherMore:
    '{count, plural, one {# more value stands} other {# more values stand}} with the evidence below.',
  inUnit: 'In {unit}, {direction}',
} as const
