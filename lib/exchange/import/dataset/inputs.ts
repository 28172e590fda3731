import type { KeyedList } from './references'
import type { DatasetFile } from './schema'

type Row<L extends keyof DatasetFile> = DatasetFile[L] extends (infer R)[] ? R : never
type Link = Row<'evidence'>['claims'][number]

/** The ids behind a data set's keys: those stored, or those that stand in for them while it is checked. */
export type RowIds = {
  /** The stored key of a row: `<data set>:<key>`. */
  importKey: (key: string) => string
  idOf: (list: KeyedList, key: string) => string
  optionalId: (list: KeyedList, key: string | undefined) => string | undefined
}

/** What the commands take for a data set's rows. Pure. */
export function organizationInput(ids: RowIds, { key, ...row }: Row<'organizations'>) {
  return { ...row, importKey: ids.importKey(key) }
}

export function sourceInput(ids: RowIds, { key, publisher, ...row }: Row<'sources'>) {
  return {
    ...row,
    publisherId: ids.optionalId('organizations', publisher),
    importKey: ids.importKey(key),
  }
}

export function tieInput(ids: RowIds, { key, from, to, source, ...row }: Row<'ties'>) {
  return {
    ...row,
    fromId: ids.idOf('organizations', from),
    toId: ids.idOf('organizations', to),
    sourceId: ids.optionalId('sources', source),
    importKey: ids.importKey(key),
  }
}

export function modelInput(ids: RowIds, given: Row<'models'>) {
  const { key, organization, variantOf, predecessor, ...row } = given
  return {
    ...row,
    organizationId: ids.idOf('organizations', organization),
    variantOfId: ids.optionalId('models', variantOf),
    predecessorId: ids.optionalId('models', predecessor),
    importKey: ids.importKey(key),
  }
}

export function benchmarkInput(ids: RowIds, { key, owner, variantOf, ...row }: Row<'benchmarks'>) {
  return {
    ...row,
    ownerId: ids.optionalId('organizations', owner),
    variantOfId: ids.optionalId('benchmarks', variantOf),
    importKey: ids.importKey(key),
  }
}

export function draftInput(ids: RowIds, given: Row<'claims'>) {
  const { key, vendor, subjects, appearances, assertions, ...row } = given
  return {
    ...row,
    vendorId: ids.idOf('organizations', vendor),
    subjectIds: subjects.map((model) => ids.idOf('models', model)),
    appearances: appearances.map(({ source, ...rest }) => ({
      ...rest,
      sourceId: ids.idOf('sources', source),
    })),
    assertions: assertions.map(({ model, benchmark, comparator, ...rest }) => ({
      ...rest,
      modelId: ids.idOf('models', model),
      benchmarkId: ids.optionalId('benchmarks', benchmark),
      comparatorModelId: ids.optionalId('models', comparator?.model),
      comparatorValue: comparator?.value,
    })),
    importKey: ids.importKey(key),
  }
}

export function evidenceInput(ids: RowIds, given: Row<'evidence'>) {
  const { key, source, derivedFrom, parties, results, pairs, status: _, claims: __, ...row } = given
  const place = new Map(results.map((result, index) => [result.key, index]))
  return {
    ...row,
    sourceId: ids.idOf('sources', source),
    derivedFromId: ids.optionalId('evidence', derivedFrom),
    parties: parties.map(({ organization, role }) => ({
      organizationId: ids.idOf('organizations', organization),
      role,
    })),
    results: results.map(({ key: _key, model, benchmark, ...rest }) => ({
      ...rest,
      modelId: ids.idOf('models', model),
      benchmarkId: ids.idOf('benchmarks', benchmark),
    })),
    pairs: pairs.map(({ a, b, ...rest }) => ({
      ...rest,
      a: place.get(a) ?? results.length,
      b: place.get(b) ?? results.length,
    })),
    importKey: ids.importKey(key),
  }
}

export function linkInput(ids: RowIds, evidenceKey: string, given: Link) {
  const { claim, reason, grade: _, comparability: __, ...row } = given
  return {
    ...row,
    claimId: ids.idOf('claims', claim),
    evidenceId: ids.idOf('evidence', evidenceKey),
    stanceReason: reason,
  }
}
