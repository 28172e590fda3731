import { type DatasetFile, existingLists } from './schema'

/** Lists whose rows have keys. */
export type KeyedList = 'organizations' | 'ties' | 'models' | 'benchmarks' | 'sources' | 'claims' | 'evidence'

/** Keys used twice, and references that lead nowhere, one sentence each. Pure. */
export function referenceProblems(data: DatasetFile): string[] {
  const keys = keySets(data)
  return [
    ...repeatedKeys(data),
    ...data.assessments.flatMap(({ claim }) =>
      Object.hasOwn(data.existing.claims, claim)
        ? [`assessments ${claim}: This claim is on record already; its verdict is proposed at the desk.`]
        : [],
    ),
    ...references(data).flatMap(([from, list, key]) =>
      keys[list].has(key) ? [] : [`${from}: no ${list} with key "${key}"`],
    ),
  ]
}

type Reference = readonly [from: string, list: KeyedList, key: string]

function references(data: DatasetFile): Reference[] {
  return [
    ...data.ties.flatMap((row) => [
      refer(`ties ${row.key}`, 'organizations', row.from),
      refer(`ties ${row.key}`, 'organizations', row.to),
      ...maybe(`ties ${row.key}`, 'sources', row.source),
    ]),
    ...data.models.flatMap((row) => [
      refer(`models ${row.key}`, 'organizations', row.organization),
      ...maybe(`models ${row.key}`, 'models', row.variantOf),
      ...maybe(`models ${row.key}`, 'models', row.predecessor),
    ]),
    ...data.benchmarks.flatMap((row) => [
      ...maybe(`benchmarks ${row.key}`, 'organizations', row.owner),
      ...maybe(`benchmarks ${row.key}`, 'benchmarks', row.variantOf),
    ]),
    ...data.sources.flatMap((row) => maybe(`sources ${row.key}`, 'organizations', row.publisher)),
    ...data.claims.flatMap(claimReferences),
    ...data.evidence.flatMap(evidenceReferences),
    ...data.claimLinks.flatMap((row) => [
      refer(`claimLinks ${row.from} ${row.to}`, 'claims', row.from),
      refer(`claimLinks ${row.from} ${row.to}`, 'claims', row.to),
    ]),
    ...data.assessments.map((row) => refer(`assessments ${row.claim}`, 'claims', row.claim)),
  ]
}

function claimReferences(row: DatasetFile['claims'][number]): Reference[] {
  const from = `claims ${row.key}`
  return [
    refer(from, 'organizations', row.vendor),
    ...row.subjects.map((key) => refer(from, 'models', key)),
    ...row.appearances.map((each) => refer(from, 'sources', each.source)),
    ...row.assertions.flatMap((each) => [
      refer(from, 'models', each.model),
      ...maybe(from, 'benchmarks', each.benchmark),
      ...maybe(from, 'models', each.comparator?.model),
    ]),
  ]
}

function evidenceReferences(row: DatasetFile['evidence'][number]): Reference[] {
  const from = `evidence ${row.key}`
  return [
    refer(from, 'sources', row.source),
    ...maybe(from, 'evidence', row.derivedFrom),
    ...supersededBy(row).map((key) => refer(from, 'evidence', key)),
    ...row.parties.map((each) => refer(from, 'organizations', each.organization)),
    ...row.results.flatMap((each) => [
      refer(from, 'models', each.model),
      refer(from, 'benchmarks', each.benchmark),
    ]),
    ...row.claims.map((each) => refer(from, 'claims', each.claim)),
  ]
}

/** The key of what stands in the place of a piece of evidence, if anything does. */
export function supersededBy({ status }: DatasetFile['evidence'][number]): string[] {
  return status?.is === 'superseded' ? [status.by] : []
}

/** Results are named inside their evidence only: by pairs and by overrides. */
export function resultKeyProblems(data: DatasetFile): string[] {
  return data.evidence.flatMap((row) => {
    const named = row.results.flatMap((each) => (each.key === undefined ? [] : [each.key]))
    const used = [
      ...row.pairs.flatMap((pair) => [pair.a, pair.b]),
      ...row.claims.flatMap((link) => link.comparability.map((each) => each.result)),
    ]
    const lost = used
      .filter((key) => !named.includes(key))
      .map((key) => `evidence ${row.key}: no result with key "${key}"`)
    const twice =
      new Set(named).size < named.length ? [`evidence ${row.key}: a result key is used twice`] : []
    return [...lost, ...twice]
  })
}

function repeatedKeys(data: DatasetFile): string[] {
  const lists: KeyedList[] = [
    'organizations',
    'ties',
    'models',
    'benchmarks',
    'sources',
    'claims',
    'evidence',
  ]
  return lists.flatMap((list) => {
    const seen = new Set<string>()
    return keysIn(data, list).flatMap((key) => {
      if (seen.has(key)) return [`${list}: the key "${key}" is used twice`]
      seen.add(key)
      return []
    })
  })
}

/** The keys of a list's rows, then of what is there already. */
function keysIn(data: DatasetFile, list: KeyedList): string[] {
  const there = existingLists.find((each) => each === list)
  return [...data[list].map(({ key }) => key), ...(there ? Object.keys(data.existing[there]) : [])]
}

function keySets(data: DatasetFile): Record<KeyedList, Set<string>> {
  const keysOf = (list: KeyedList) => new Set(keysIn(data, list))
  return {
    organizations: keysOf('organizations'),
    ties: keysOf('ties'),
    models: keysOf('models'),
    benchmarks: keysOf('benchmarks'),
    sources: keysOf('sources'),
    claims: keysOf('claims'),
    evidence: keysOf('evidence'),
  }
}

function refer(from: string, list: KeyedList, key: string): Reference {
  return [from, list, key]
}

function maybe(from: string, list: KeyedList, key: string | undefined): Reference[] {
  return key === undefined ? [] : [refer(from, list, key)]
}
