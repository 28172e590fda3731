import { acyclicLinkKinds, refuseLink } from '@/lib/claims/rules'
import { fieldText } from '@/lib/i18n/desk'
import { aliasRows } from '@/lib/registry/aliases'
import { circleIn } from './order'
import { supersededBy } from './references'
import type { DatasetFile } from './schema'
import { refusalSentences } from './sentences'

/** What rows say against each other: names and addresses given twice, circles, ties of claims. Pure. */
export function wholeProblems(data: DatasetFile): string[] {
  return [
    ...namesGivenTwice(data),
    ...addressesGivenTwice(data),
    ...tiesGivenTwice(data),
    ...judgementsGivenTwice(data),
    ...circles(data),
    ...claimLinkProblems(data),
  ]
}

const namedLists = ['organizations', 'models', 'benchmarks'] as const

/** Two entries of one kind under one name, as it is folded for search. */
function namesGivenTwice(data: DatasetFile): string[] {
  return namedLists.flatMap((list) => {
    const owners = new Map<string, { key: string; name: string }>()
    return data[list].flatMap((row) => {
      const names = aliasRows(row)
      const clash = names.find(({ key }) => owners.has(key) && owners.get(key)?.key !== row.key)
      const owner = clash && owners.get(clash.key)
      for (const { key } of names) if (!owners.has(key)) owners.set(key, { key: row.key, name: row.name })
      if (!owner) return []
      const values = { alias: clash.alias, owner: `${owner.name} (${owner.key})` }
      return [`${list} ${row.key}: ${fieldText('en', 'alias_taken', values)}`]
    })
  })
}

function addressesGivenTwice(data: DatasetFile): string[] {
  return ([...namedLists, 'claims'] as const).flatMap((list) => {
    const owners = new Map<string, string>()
    return data[list].flatMap(({ key, slug }) => {
      if (slug === undefined) return []
      const owner = owners.get(slug)
      if (owner === undefined) owners.set(slug, key)
      return owner === undefined ? [] : [`${list} ${key}: "${slug}" is the slug of "${owner}" already.`]
    })
  })
}

function tiesGivenTwice({ ties }: DatasetFile): string[] {
  const seen = new Map<string, string>()
  return ties.flatMap(({ key, from, to, kind, since = '' }) => {
    const said = [from, to, kind, since].join(' ')
    const earlier = seen.get(said)
    if (earlier === undefined) seen.set(said, key)
    return earlier === undefined ? [] : [`ties ${key}: This says the same as "${earlier}".`]
  })
}

/** One piece of evidence says one thing of a claim, a result compares in one way, and a claim has one verdict. */
function judgementsGivenTwice({ evidence, assessments }: DatasetFile): string[] {
  const places = [
    ...evidence.flatMap((row) => [
      ...row.parties.map(({ organization, role }) => `evidence ${row.key}, parties ${organization} ${role}`),
      ...row.claims.flatMap((link) => {
        const place = `evidence ${row.key}, claims ${link.claim}`
        return [place, ...link.comparability.map(({ result }) => `${place}, comparability ${result}`)]
      }),
    ]),
    ...assessments.map(({ claim }) => `assessments ${claim}`),
  ]
  const seen = new Set<string>()
  const repeated = places.filter((place) => seen.has(place) || !seen.add(place))
  return [...new Set(repeated)].map((place) => `${place}: ${fieldText('en', 'repeated')}`)
}

function circles({ models, benchmarks, evidence }: DatasetFile): string[] {
  return [
    ...circle(
      'models',
      'variantOf and predecessor',
      circleIn(models, (row) => [row.variantOf, row.predecessor]),
    ),
    ...circle(
      'benchmarks',
      'variantOf',
      circleIn(benchmarks, (row) => [row.variantOf]),
    ),
    ...circle(
      'evidence',
      'derivedFrom',
      circleIn(evidence, (row) => [row.derivedFrom]),
    ),
    ...circle('evidence', 'status', circleIn(evidence, supersededBy)),
  ]
}

function circle(list: string, field: string, keys: string[]): string[] {
  return keys.length === 0
    ? []
    : [`${list} ${keys[0]}, ${field}: This leads in a circle: ${keys.join(' → ')}.`]
}

/** Each tie of claims held against those before it, as the command would. */
function claimLinkProblems({ claimLinks }: DatasetFile): string[] {
  return claimLinks.flatMap((row, index) => {
    const { from, to, kind } = row
    const earlier = claimLinks.slice(0, index).filter((other) => other.kind === kind)
    const ties = earlier
      .filter((other) => [from, to].sort().join(' ') === [other.from, other.to].sort().join(' '))
      .map((other) => ({ fromId: other.from }))
    const leadsBack = acyclicLinkKinds.has(kind) && reaches(earlier, to, from)
    const refusal = refuseLink({ fromId: from, toId: to, kind }, { ties, leadsBack })
    return refusal ? refusalSentences(`claimLinks ${from} ${to}`, row, refusal) : []
  })
}

function reaches(links: readonly { from: string; to: string }[], start: string, end: string): boolean {
  const seen = new Set([start])
  for (const here of seen) for (const { from, to } of links) if (from === here) seen.add(to)
  return seen.has(end)
}
