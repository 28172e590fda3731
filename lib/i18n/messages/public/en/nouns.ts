/** Pages about vendors, benchmarks, evaluators, and the list of corrections. */
export const vendor = {
  measures: 'Claimed and measured',
  gap: 'Median gap between measured and claimed',
  gapValue:
    '{median} points ({low} to {high}, {level} confidence), over {n, plural, one {# score claim} other {# score claims}} that somebody independent measured',
  gapNone:
    '{n, plural, =0 {No score claim was} one {Only # score claim was} other {Only # score claims were}} measured independently; under six no median is shown.',
  gapHow:
    'The gap is measured minus claimed on a scale of 100, turned where lower is better: below zero means less than claimed. Only claims of one score on a scale of 0 to 100 count, each once. Of a piece of evidence the values that counted are averaged, and each piece weighs the same. The interval runs between two of the sorted gaps, chosen by the binomial distribution so that it holds the median with at least 95% confidence whatever the distribution (Conover, Practical Nonparametric Statistics, 3rd edition, section 3.2). It is no grade.',
  days: 'Days to the first independent measurement',
  daysValue:
    '{claims, plural, one {{days}, for the one claim} other {{days} in the median, over {tested, number} of # claims: {tested, plural, one {the one that has one} other {those that have one}}}}',
  daysNone:
    '{claims, plural, =0 {There is no claim that could have one.} one {The one claim has no independent measurement that counts.} other {None of # claims has one that counts.}}',
  leftOut: 'Reported before, left out since',
  leftOutHow: 'As far as this record holds the claims about both models.',
  leftOutOf:
    'left out {count} of {reported, plural, one {# benchmark} other {# benchmarks}} reported for its predecessor',
} as const

export const benchmark = {
  overTime: 'Claimed and measured over time',
  overTimeIntro:
    '◇ claimed by the vendor, ● measured with its 95% interval, ○ measured by the model’s own maker. Numbers stand where there is room; points of one day stand beside each other.',
  overTimeNewest: 'The newest 100 of each are drawn.',
  overTimeDescription:
    'Chart of {points, plural, one {# number} other {# numbers}} by day. The table below holds the same numbers.',
  overTimeTable:
    '{count, plural, one {The number of the chart} other {The # numbers of the chart, oldest first}}',
  lowerBetter: 'lower is better',
  higherBetter: 'higher is better',
  what: 'What it is',
  claimedWhat: 'claimed by the vendor',
  measuredWhat: 'measured by {who}',
  makerWhat: 'measured by {who}, its own maker',
  statedWhat: 'stated by {who}',
  makerStatedWhat: 'stated by {who}, its own maker',
  says: '{model}, {what}, {date}: {value}',
  apart: 'To tell two models apart',
  apartValue:
    'about {points} at {items} items, where a model scores {score}: two independent runs must differ by that much for 95% confidence.',
  apartHow:
    '1.96·√2·√(S²p(1−p)/n + τ²), with S the size of the scale (100 for percentages, 1 for fractions), p the middle of the measured values as a share of S (one half where there are none), held within 0.01 and 0.99, n the items and τ the floor of the benchmark for what harnesses differ by. It assumes that items count one each and that the runs are independent; runs on the same items paired by item can tell less apart.',
  apartNone: 'not known: it needs the number of items and a scale of 0 to 100',
} as const

export const evaluator = {
  ties: 'Ties to other organizations',
  tiesNone: 'No tie is on record.',
  tieKind: {
    owns: 'Owns',
    funds: 'Funds',
    partners: 'Partner of',
    competes: 'Competes with',
  },
  tieKindOf: {
    owns: 'Owned by',
    funds: 'Funded by',
    partners: 'Partner of',
    competes: 'Competes with',
  },
  since: 'from {date}',
  until: 'until {date}',
  revisions: 'What it revised',
  revisionsIntro: 'Numbers whose place newer ones have taken, or that were retracted. They stay readable.',
  revisionsNone: 'No number of this evaluator that stands here has been superseded or retracted.',
} as const

export const corrections = {
  title: 'Corrections',
  intro: 'Every public note that a published version was wrong, newest first.',
  none: 'Nothing has been corrected yet.',
  columns: { date: 'Date', kind: 'Kind', claim: 'Claim', note: 'What was wrong', version: 'Corrected in' },
  version: 'version {version}',
  some: 'The newest {shown} of {total}; the feed and each claim’s page have the rest.',
} as const

export const family = {
  title: 'Variants side by side',
  intro:
    'Of each variant the newest value that not its own maker measured, else the maker’s own, on benchmarks that were measured on more than one of them. Values that are equally new all stand. An experimental variant and the released one are different models.',
  more: '{count, plural, one {# more value is equally new} other {# more values are equally new}}',
} as const
