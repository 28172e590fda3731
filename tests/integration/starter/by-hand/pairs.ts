import type { Snapshot } from '@/lib/publication/snapshot-schema'
import type { Measured } from './measured'
import { beyond, numberOf, varianceOf } from './numbers'

export type HandPair = { benchmark: string; evaluators: string; outcome: string; better: number | null }

type Given = {
  measured: readonly Measured[]
  benchmarks: ReadonlyMap<string, Snapshot['benchmarks'][number]>
}
type Side = { slug: string; organization: string }

/**
 * Two models by every benchmark and evaluator that measured both, seen from the first, written from the text on
 * /method and section 7 of the decision rule: one pair each, Holm's correction over all of them.
 */
export function pairsByHand(one: Side, other: Side, { measured, benchmarks }: Given): HandPair[] {
  const groups = new Map<string, Measured[]>()
  for (const row of measured) {
    const { result, evidence } = row
    const byMaker = evidence.parties.some(({ organization }) =>
      [one.organization, other.organization].includes(organization.slug),
    )
    const who = evaluatorsOf(row)
    if (evidence.status !== 'active' || byMaker || who === '') continue
    if (benchmarks.get(result.benchmark.slug)?.kind !== 'benchmark') continue
    const key = `${result.benchmark.slug} ${who}`
    groups.set(key, [...(groups.get(key) ?? []), row])
  }
  const drawn = [...groups].flatMap(([key, rows]) => {
    const [benchmark = '', evaluators = ''] = key.split(' ')
    const known = benchmarks.get(benchmark)
    const of = (side: Side) => rows.filter(({ result }) => result.model.slug === side.slug)
    const both = of(one).flatMap((a) => of(other).map((b) => [a, b] as const))
    if (!known || both.length === 0) return []
    return [{ benchmark, evaluators, ...differenceOf(chosen(both), known) }]
  })
  return judged(drawn)
}

/** Who ran it, or published it where nobody is named as having run it. */
export function evaluatorsOf({ evidence: { parties } }: Measured): string {
  const role = parties.some((party) => party.role === 'ran') ? 'ran' : 'published'
  const slugs = parties.filter((party) => party.role === role).map(({ organization }) => organization.slug)
  return slugs.sort().join('+')
}

type Both = readonly [Measured, Measured]

/** The one newest comparable pair of one piece of evidence; null where there is none, or several. */
function chosen(both: readonly Both[]): Both | null {
  const comparable = both
    .filter(([a, b]) => a.evidence.id === b.evidence.id)
    .map((pair) => ({ pair, differing: differing(pair), day: pair[0].evidence.date ?? '' }))
    .filter(({ differing: fields }) => !fields.some((field) => mustMatch.includes(field)))
  const newest = comparable
    .map(({ day }) => day)
    .sort()
    .at(-1)
  const latest = comparable.filter(({ day }) => day === newest)
  const least = latest.filter(({ differing: fields }) => fields.length === 0)
  const left = least.length > 0 ? least : latest
  return left.length === 1 ? (left[0]?.pair ?? null) : null
}

const mustMatch = ['metric', 'aggregation', 'reasoning', 'tokenLimit', 'tools']
const mayDiffer = ['endpoint', 'harness', 'harnessVersion', 'extraction', 'judge']

/** Fields that both set-ups state, and differently. */
function differing([a, b]: Both): string[] {
  const setups = { a: new Map(Object.entries(a.result.setup)), b: new Map(Object.entries(b.result.setup)) }
  return [...setups.a.keys()].filter(
    (field) =>
      !mayDiffer.includes(field) &&
      setups.b.has(field) &&
      plain(setups.a.get(field)) !== plain(setups.b.get(field)),
  )
}

const plain = (text = '') => text.toLowerCase().replaceAll(/\s+/g, ' ').trim()

type Difference = { x: number; u: number; margin: number } | null

function differenceOf(
  pair: Both | null,
  { scale, direction, margin, floor }: Snapshot['benchmarks'][number],
) {
  const size = scale === 'other' ? null : scale === 'percent' ? 100 : 1
  const allowed = margin === null ? (size === null ? null : size * 0.02) : Number(margin)
  if (!pair || allowed === null) return { difference: null }
  const [a, b] = pair
  const variances = [varianceOf(a.result, size), varianceOf(b.result, size)]
  const [va, vb] = variances
  if (va === null || vb === null || va === undefined || vb === undefined) return { difference: null }
  const tau = floor === null ? (size === null ? allowed / 4 : size * 0.005) : Number(floor)
  const raw = numberOf(a.result.value) - numberOf(b.result.value)
  const difference = {
    x: direction === 'lower' ? -raw : raw,
    u: Math.sqrt(va + vb + tau ** 2),
    margin: allowed,
  }
  return { difference }
}

function judged(
  drawn: readonly { benchmark: string; evaluators: string; difference: Difference }[],
): HandPair[] {
  const tested = drawn.flatMap(({ difference }) =>
    difference ? [beyond(Math.abs(difference.x) / difference.u)] : [],
  )
  const sorted = [...tested].sort((a, b) => a - b)
  return drawn.map(({ benchmark, evaluators, difference }) => {
    if (!difference) return { benchmark, evaluators, outcome: 'unclear', better: null }
    const { x, u, margin } = difference
    const p = beyond(Math.abs(x) / u)
    const adjusted = Math.max(
      ...sorted.filter((each) => each <= p).map((each, i) => Math.min(1, (sorted.length - i) * each)),
    )
    const isWithin = Math.abs(x) + 1.6448536 * u <= margin
    const outcome = adjusted <= 0.05 ? (x > 0 ? 'win' : 'loss') : isWithin ? 'tie' : 'unclear'
    return { benchmark, evaluators, outcome, better: x }
  })
}
