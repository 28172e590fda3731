/** The steps of the decision rule in words. */
export const rule = {
  screened:
    '{items, plural, one {# item was} other {# items were}} put to the rule; {passed, plural, =0 {none} other {#}} passed the screen.',
  passIndependent:
    'First pass, independent evidence alone: {used, plural, =0 {nothing counted} one {# item counted} other {# items counted}}.',
  passKnownRuns:
    'First pass: {used, plural, one {# item counted} other {# items counted}}. Where every known run needed something that the claim leaves out, runs count that the screen sets aside, such as the vendor’s own.',
  passInterested:
    'Second pass, interested parties alone: {used, plural, =0 {nothing counted} one {# item counted} other {# items counted}}.',
  nothing_counted: 'So nothing decides: “{verdict}”. {reason}',
  standard_error:
    '{evaluator} measured {value} for {model} on {benchmark}. Standard error {error} ({way}); harnesses differ by {floor} besides.',
  way: {
    se: 'as published',
    ci: 'from the published interval, its longer arm',
    n: 'from the number of items, Wilson’s longer arm',
    runs: 'from the spread over the repeats',
  },
  measure: '{evaluator}: {value}, with an error of {se} in all.',
  measurePair:
    '{evaluator}, against {comparator}{variant}{benchmark}: a difference of {value}, with an error of {se} in all.',
  pooled: 'Those who agree are joined ({evaluators}): {value} ± {se}.',
  kept_apart: 'They lie too far apart to be joined. {evaluators}: {value} ± {se}.',
  claimed_range:
    'The claim says {range} on {benchmark}, with an error of its own of {claimedSe} ({errorFrom}).',
  rangeFrom: '{low} or more',
  rangeTo: '{high} or less',
  rangeBetween: '{low} to {high}',
  rangeExact: 'about {low}',
  errorFrom: {
    se: 'as the vendor states it',
    n: 'from the vendor’s number of items',
    items: 'from the number of items of the benchmark',
    none: 'not known, taken as none',
    range: 'a range has none',
  },
  score_interval:
    'The measured value lies between {lower90} and {upper90} (90%), or {lower95} and {upper95} (95%).',
  score_line: 'With a margin of {margin} the claim reaches {reach}: “{verdict}”. {reason}',
  reachFrom: 'from {lowest} upwards',
  reachTo: 'up to {highest}',
  reachBetween: 'from {lowest} to {highest}',
  needed_items:
    '{items, plural, =0 {No number of items would settle it.} one {It takes at least about # item to settle it, if the model goes on scoring the same.} other {It takes at least about # items to settle it, if the model goes on scoring the same.}}',
  pair_test:
    'Against {comparator}{variant}{benchmark}: the subject is ahead by {differences} (negative: behind), error {errors}; 90% between {lower90} and {upper90}; p = {p}, adjusted for all pairs {pAdjusted}: {outcome}.',
  pair_sensitivity:
    'For comparison, the variant {variant}{benchmark}: ahead by {differences}, p adjusted {pAdjusted}: {outcome}.',
  pairVariant: ' ({model})',
  pairBenchmark: ' on {benchmark}',
  outcome: {
    win: 'a win',
    loss: 'a loss',
    tie: 'a tie within the margin',
    unclear: 'cannot tell',
    holds: 'it holds',
    fails: 'it fails',
    undecided: 'undecided',
    untested: 'not tested',
  },
  comparator:
    '{comparator}: {win, plural, one {# win} other {# wins}}, {loss, plural, one {# loss} other {# losses}}, {tie, plural, one {# tie} other {# ties}}, {unclear} cannot tell, on {tested, plural, one {# benchmark} other {# benchmarks}}{named}: “{verdict}”. {reason}',
  comparatorNamed: ' of {named} that the claim names',
  joined: 'All comparators together (“{quantifier}”): “{verdict}”. {reason}',
  superlativeClosed: 'All rivals there are were listed: “{verdict}”. {reason}',
  superlativeOpen:
    'There may be rivals that are not listed, so agreement proves nothing: “{verdict}”. {reason}',
  superlativeFound:
    '{count, plural, one {# document is a counter-example} other {# documents are counter-examples}}: “{verdict}”. {reason}',
  rate: '{evaluators}: a rate of {rate} over {n, plural, one {# item} other {# items}}, 95% between {lower95} and {upper95}.',
  bound: 'Against the claimed bound ({relation} {bound}): {outcome}.',
  change_untested: 'The earlier model was not tested on the same items, so the change is open.',
  change: 'The change against the earlier model: 90% between {lower90} and {upper90}, p = {p}: {outcome}.',
  trend: 'Bound and change together: “{verdict}”. {reason}',
  documents:
    '{yes, plural, =0 {No finding says yes} one {# finding says yes} other {# findings say yes}}, {no, plural, =0 {none says no} one {# says no} other {# say no}}: “{verdict}”. {reason}',
  omitted_condition: 'All known runs ({runs}) needed something that the claim leaves out: {omitted}.',
} as const
