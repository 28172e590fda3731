import type { deskMessages } from '@/lib/i18n/desk'
import type { Speech } from '@/lib/i18n/translator'
import { isVerdictId, verdictOf } from '@/lib/verdicts/scale'
import type { Step, StepValue } from '@/lib/verdicts/suggest/suggestion'

type T = ReturnType<typeof deskMessages>

/** What a step is put into words with: the languages, and names for the ids that a request goes by. */
export type StepWords = { t: T; s: Speech; nameOf: (id: string) => string }

/**
 * The steps of a suggestion as sentences. Where an omitted condition decides, known runs count that did not pass the
 * screen, and the pass says so.
 */
export function stepTexts(steps: readonly Step[], words: StepWords): string[] {
  const knownRuns = steps.some(({ code }) => code === 'omitted_condition')
  return steps.map((step) =>
    knownRuns && step.code === 'pass'
      ? words.t('rule.passKnownRuns', { used: reading(step, words).count('used') })
      : stepText(step, words),
  )
}

/** One step of the decision rule as a sentence with its numbers; a step without words shows its code. */
function stepText(step: Step, words: StepWords): string {
  const tell = Object.hasOwn(tellers, step.code) ? tellers[step.code] : undefined
  return tell ? tell(reading(step, words), words) : `${step.code} ${JSON.stringify(step.values)}`
}

type Reading = ReturnType<typeof reading>

/** The values of a step as texts: numbers rounded for reading, ids by their names. */
function reading({ values }: Step, { s, nameOf }: StepWords) {
  const at = (key: string): StepValue => values[key] ?? null
  const text = (key: string) => String(at(key) ?? '')
  const list = (key: string): (string | number)[] => {
    const value = at(key)
    return Array.isArray(value) ? [...value] : value === null ? [] : [String(value)]
  }
  return {
    at,
    text,
    count: (key: string) => (Array.isArray(at(key)) ? list(key).length : Number(at(key) ?? 0)),
    number: (key: string) => rounded(s, at(key)),
    numbers: (key: string) =>
      list(key)
        .map((value) => rounded(s, value))
        .join(', '),
    name: (key: string) => (at(key) === null ? '' : nameOf(text(key))),
    names: (key: string) => s.list(list(key).map((id) => nameOf(String(id)))),
    verdict: () => {
      const id = text('verdict')
      return isVerdictId(id) ? verdictOf(id).label[s.locale] : id
    },
    reason: () => s.word('reason', text('reason')),
  }
}

/** At most four digits that matter; what is very small as a power of ten. */
function rounded(s: Speech, value: StepValue): string {
  if (typeof value !== 'number') return value === null ? '∞' : String(value)
  if (value !== 0 && Math.abs(value) < 0.0001) {
    const [digits = '', power = ''] = value.toExponential(1).split('e')
    return `${digits}·10${superscript(power)}`
  }
  return new Intl.NumberFormat(s.locale, { maximumSignificantDigits: 4 }).format(value)
}

function superscript(power: string): string {
  return power.replace('+', '').replace(/[-\d]/g, (sign) => superscripts[sign] ?? sign)
}
const superscripts: Record<string, string> = Object.fromEntries(
  [...'-0123456789'].map((sign, index) => [sign, [...'⁻⁰¹²³⁴⁵⁶⁷⁸⁹'][index] ?? sign]),
)

type Teller = (r: Reading, words: StepWords) => string

/** Steps that say no more than a verdict with its reason share this. */
const judged = (r: Reading) => ({ verdict: r.verdict(), reason: r.reason() })

const tellers: Record<string, Teller> = {
  screened: (r, { t }) => t('rule.screened', { items: r.count('items'), passed: r.count('passed') }),
  pass: (r, { t }) =>
    t(r.text('parties') === 'interested' ? 'rule.passInterested' : 'rule.passIndependent', {
      used: r.count('used'),
    }),
  nothing_counted: (r, { t }) => t('rule.nothing_counted', judged(r)),
  standard_error: (r, { t }) =>
    t('rule.standard_error', {
      evaluator: r.name('evaluator'),
      value: r.number('value'),
      model: r.name('model'),
      benchmark: r.name('benchmark'),
      error: r.number('error'),
      way: t(`rule.way.${wayOf(r.text('way'))}`),
      floor: r.number('floor'),
    }),
  measure: (r, { t }) => {
    const said = { evaluator: r.name('evaluator'), value: r.number('value'), se: r.number('se') }
    if (r.at('comparator') === null) return t('rule.measure', said)
    return t('rule.measurePair', { ...said, comparator: r.name('comparator'), ...variantAndBenchmark(r, t) })
  },
  pooled: (r, { t }) =>
    t('rule.pooled', { evaluators: r.names('evaluators'), value: r.number('value'), se: r.number('se') }),
  kept_apart: (r, { t }) =>
    t('rule.kept_apart', { evaluators: r.names('evaluators'), value: r.number('value'), se: r.number('se') }),
  claimed_range: (r, { t }) =>
    t('rule.claimed_range', {
      range: rangeOf(r, t),
      benchmark: r.name('benchmark'),
      claimedSe: r.number('claimedSe'),
      errorFrom: t(`rule.errorFrom.${errorFromOf(r.text('errorFrom'))}`),
    }),
  score_interval: (r, { t }) => t('rule.score_interval', bounds(r)),
  score_line: (r, { t }) =>
    t('rule.score_line', { margin: r.number('margin'), reach: reachOf(r, t), ...judged(r) }),
  needed_items: (r, { t }) => t('rule.needed_items', { items: r.count('items') }),
  pair_test: (r, { t }) => pairText(r, t),
  comparator: (r, { t }) =>
    t('rule.comparator', {
      comparator: r.name('id'),
      win: r.count('win'),
      loss: r.count('loss'),
      tie: r.count('tie'),
      unclear: r.count('unclear'),
      tested: r.count('tested'),
      named: r.at('named') === null ? '' : t('rule.comparatorNamed', { named: r.count('named') }),
      ...judged(r),
    }),
  joined: (r, { t }) =>
    t('rule.joined', {
      quantifier: t(`terms.quantifier.${quantifierOf(r.text('quantifier'))}`),
      ...judged(r),
    }),
  superlative: (r, { t }) => {
    const count = r.count('counterExamples')
    if (count > 0) return t('rule.superlativeFound', { count, ...judged(r) })
    return t(r.at('classComplete') === true ? 'rule.superlativeClosed' : 'rule.superlativeOpen', judged(r))
  },
  rate: (r, { t }) =>
    t('rule.rate', {
      evaluators: r.names('evaluators'),
      rate: r.number('rate'),
      n: r.count('n'),
      lower95: r.number('lower95'),
      upper95: r.number('upper95'),
    }),
  bound: (r, { t }) =>
    t('rule.bound', { relation: r.text('relation'), bound: r.number('bound'), outcome: outcome(r, t) }),
  change_untested: (_, { t }) => t('rule.change_untested'),
  change: (r, { t }) =>
    t('rule.change', {
      lower90: r.number('lower90'),
      upper90: r.number('upper90'),
      p: r.number('p'),
      outcome: outcome(r, t),
    }),
  trend: (r, { t }) => t('rule.trend', judged(r)),
  documents: (r, { t }) => t('rule.documents', { yes: r.count('yes'), no: r.count('no'), ...judged(r) }),
  omitted_condition: (r, { t }) =>
    t('rule.omitted_condition', { runs: r.names('knownRuns'), omitted: r.names('omitted') }),
}

function pairText(r: Reading, t: T): string {
  const { variant, benchmark } = variantAndBenchmark(r, t)
  const said = {
    differences: r.numbers('differences'),
    pAdjusted: r.number('pAdjusted'),
    outcome: outcome(r, t),
  }
  if (r.text('role') === 'sensitivity')
    return t('rule.pair_sensitivity', { variant: r.name('model'), benchmark, ...said })
  return t('rule.pair_test', {
    comparator: r.name('comparator'),
    variant,
    benchmark,
    errors: r.numbers('errors'),
    lower90: r.number('lower90'),
    upper90: r.number('upper90'),
    p: r.number('p'),
    ...said,
  })
}

function variantAndBenchmark(r: Reading, t: T) {
  const model = r.name('model') === r.name('comparator') ? '' : r.name('model')
  return {
    variant: model === '' ? '' : t('rule.pairVariant', { model }),
    benchmark: r.at('benchmark') === null ? '' : t('rule.pairBenchmark', { benchmark: r.name('benchmark') }),
  }
}

function bounds(r: Reading) {
  return {
    lower90: r.number('lower90'),
    upper90: r.number('upper90'),
    lower95: r.number('lower95'),
    upper95: r.number('upper95'),
  }
}

function rangeOf(r: Reading, t: T): string {
  const [low, high] = [r.number('low'), r.number('high')]
  if (r.at('high') === null) return t('rule.rangeFrom', { low })
  if (r.at('low') === null) return t('rule.rangeTo', { high })
  return low === high ? t('rule.rangeExact', { low }) : t('rule.rangeBetween', { low, high })
}

function reachOf(r: Reading, t: T): string {
  const [lowest, highest] = [r.number('lowest'), r.number('highest')]
  if (r.at('highest') === null) return t('rule.reachFrom', { lowest })
  if (r.at('lowest') === null) return t('rule.reachTo', { highest })
  return t('rule.reachBetween', { lowest, highest })
}

const ways = ['se', 'ci', 'n', 'runs'] as const
const wayOf = (text: string) => ways.find((way) => way === text) ?? 'se'
const errorSources = ['se', 'n', 'items', 'none', 'range'] as const
const errorFromOf = (text: string) => errorSources.find((source) => source === text) ?? 'none'
const quantifiers = ['all', 'most', 'average', 'any', 'unspecified'] as const
const quantifierOf = (text: string) => quantifiers.find((one) => one === text) ?? 'unspecified'
const outcomes = ['win', 'loss', 'tie', 'unclear', 'holds', 'fails', 'undecided', 'untested'] as const

function outcome(r: Reading, t: T): string {
  return t(`rule.outcome.${outcomes.find((one) => one === r.text('outcome')) ?? 'unclear'}`)
}
