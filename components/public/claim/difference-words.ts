import { deskWords } from '@/lib/i18n/desk'
import type { Speech } from '@/lib/i18n/translator'
import type { Difference } from '@/lib/publication/difference'
import { withoutMarkdown } from '@/lib/publication/without-markdown'
import { isVerdictId, verdictOf } from '@/lib/verdicts/scale'

type Side = 'before' | 'after'

/** What a version says in a field, as readers know it: words for codes, days, texts without the marks of Markdown. */
export function saidIn(s: Speech, difference: Difference, side: Side): string | null {
  const value = difference[side]
  if (value === null) return null
  const { before, after } = difference
  const said = inWords(s, difference, value)
  const other = side === 'before' ? after : before
  // Where only the marks were changed, the marks are what to show.
  return other !== null && inWords(s, difference, other) === said ? value : said
}

/** A step of the way to a field: the field's name, a field of the set-up, or what a row is known by. */
export function placeIn(s: Speech, step: string): string {
  const field = s.word('field', step)
  return field === step ? s.word('setup', step) : field
}

type Area = Parameters<Speech['word']>[0]

/** Where a field's codes have their words; fields that are called alike are told apart by what they are in. */
const areas: Record<string, Area> = {
  subReason: 'reason',
  origin: 'origin',
  quantifier: 'quantifier',
  attribution: 'attribution',
  form: 'form',
  access: 'access',
  status: 'status',
  role: 'partyRole',
  stance: 'stance',
  comparability: 'comparability',
  weight: 'comparability',
  'comparabilityOverride.computed': 'comparability',
  whyNot: 'whyNot',
  field: 'setup',
  strength: 'strength',
  scale: 'scale',
  direction: 'direction',
  author: 'actor',
  by: 'actor',
  enteredBy: 'actor',
}

const moments = new Set(['decidedAt', 'at', 'publishedAt'])
const days = new Set(
  'judgedAsOf claimedOn publishedOn date on availableOn releasedOn contactedOn deadline answeredOn'.split(
    ' ',
  ),
)
const sides: Record<string, 'yes' | 'no' | 'notKnown'> = {
  true: 'yes',
  false: 'no',
  yes: 'yes',
  no: 'no',
  unknown: 'notKnown',
}

function inWords(s: Speech, { part, keys }: Difference, value: string): string {
  const key = keys.at(-1) ?? ''
  const within = keys.at(-2) ?? ''
  if (key === 'en' || key === 'ko') return within === 'reasoning' ? withoutMarkdown(value) : value
  if (days.has(key)) return s.day(value)
  if (moments.has(key)) return `${s.day(value)}, ${value.slice(11, 16)} UTC`
  if (value === 'true' || value === 'false' || within === 'conditions') return yesOrNo(s, value)
  const area = areas[`${within}.${key}`] ?? areas[key]
  return area ? s.word(area, value) : (special(s, { part, key, within }, value) ?? value)
}

function yesOrNo(s: Speech, value: string): string {
  const side = sides[value]
  return side ? s.t(`claim.${side}`) : value
}

type Place = Pick<Difference, 'part'> & { key: string; within: string }

function special(s: Speech, { part, key, within }: Place, value: string): string | null {
  if (part === 'verdict' && key === 'id') return verdictName(s, value)
  if (part === 'suggestion') return suggested(s, key, value)
  if (part === 'claim' && key === 'kind') return s.word('kind', value)
  if (part === 'benchmarks' && key === 'kind') return s.t(`entry.${kindOf(value)}`)
  if (key === 'relation') return relationName(s, value)
  if (key === 'grade' || within === 'gradeOverride') return s.word('grade', value)
  if (within === 'gradeReasons') return s.gradeReason(value, ['…'])
  if (key === 'artifactLevel') return s.word('artifact', `level${value}`)
  if (key === 'meets') return s.word('meets', value)
  return key === 'language' ? s.language(value) : null
}

function suggested(s: Speech, key: string, value: string): string | null {
  if (key === 'verdict' || key === 'heldBack') return verdictName(s, value)
  if (key === 'reason') return s.word('reason', value)
  if (key !== 'flags') return null
  const words: Record<string, string> = deskWords(s.locale, 'terms').ruleFlag
  return words[value] ?? null
}

function verdictName(s: Speech, id: string): string {
  return isVerdictId(id) ? verdictOf(id).label[s.locale] : id
}

const kindOf = (value: string) => (value === 'property' ? 'property' : 'benchmark')

const relations = ['eq', 'gte', 'lte', 'gt', 'lt', 'about'] as const

function relationName(s: Speech, value: string): string {
  const relation = relations.find((known) => known === value)
  return relation
    ? s.t(`claim.relation.${relation}`, { value: '…' })
    : s.t('claim.relation.between', { low: '…', high: '…' })
}
