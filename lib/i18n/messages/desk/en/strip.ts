/** The noise strip of the workbench: measurements against what was claimed. */
export const strip = {
  title: 'Measured against the claim',
  intro:
    'Each line is read as if it alone counted, independent and comparable; whether it counts stands beside it.',
  none: 'Nothing was measured that the claim is about.',
  noPairs: 'No pair of measurements counted.',
  uncounted: 'Pairs that did not count, each piece of evidence by itself',
  together: 'All that counted together: {word}.',
  byItself: 'By itself',
  toSettle: 'To settle it',
  word: {
    beats: 'beats it',
    ties: 'ties, within the margin',
    holds: 'holds',
    falls_short: 'falls short',
    differs: 'differs',
    beaten: 'is beaten',
    cannot_tell: 'cannot tell',
  },
  items:
    '{items, plural, one {at least about # item, if it goes on scoring the same} other {at least about # items, if it goes on scoring the same}}',
  itemsEach:
    '{items, plural, one {# item for each model would settle it, if both go on scoring the same} other {# items for each model would settle it, if both go on scoring the same}}',
  noItems: 'no number of items would settle it',
  more: '{count, plural, one {# more benchmark is not drawn} other {# more benchmarks are not drawn}}; the numbers stand with the evidence.',
} as const
