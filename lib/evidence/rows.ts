import { canonicalJson } from '@/lib/core/canonical'
import { optionalDate } from '@/lib/core/day'
import type { Tx } from '@/lib/db/client'
import { readText } from '@/lib/i18n/locales'
import type { EvidenceFields } from './schema'

type Fields = Omit<EvidenceFields, 'parties' | 'results' | 'pairs'>

/** The columns of evidence that its form sets. Who looked for ties is whoever says so. */
export function evidenceColumns(input: Fields, checkedById: string) {
  return {
    title: input.title,
    summary: input.summary,
    caveats: input.caveats,
    form: input.form,
    sourceId: input.sourceId,
    locator: input.locator ?? null,
    quote: input.quote ?? null,
    date: optionalDate(input.date),
    dateApproximate: input.dateApproximate,
    artifactLevel: input.artifactLevel,
    access: input.access,
    unconfirmed: input.unconfirmed,
    derivedFromId: input.derivedFromId ?? null,
    tiesCheckedById: input.tiesCheckedOn === undefined ? null : checkedById,
    tiesCheckedOn: optionalDate(input.tiesCheckedOn),
    tiesNote: input.tiesNote,
  }
}

/**
 * Replaces parties, results and pairs by those given. A result of the same model and benchmark in the same set-up as one
 * before keeps its id, and what was said of its comparability. Returns the ids of the results, in their order.
 */
export async function writeEvidenceRows(
  tx: Tx,
  evidenceId: string,
  input: Pick<EvidenceFields, 'parties' | 'results' | 'pairs'>,
  newId: () => string,
): Promise<string[]> {
  const ids = await idsFor(tx, evidenceId, input.results, newId)
  const judged = await tx.comparabilityOverride.findMany({ where: { resultId: { in: ids } } })
  await tx.resultPair.deleteMany({ where: { evidenceId } })
  await tx.comparabilityOverride.deleteMany({ where: { result: { evidenceId } } })
  await tx.result.deleteMany({ where: { evidenceId } })
  await tx.evidenceParty.deleteMany({ where: { evidenceId } })
  await tx.evidenceParty.createMany({
    data: input.parties.map((row) => ({ evidenceId, ...row })),
    skipDuplicates: true,
  })
  await tx.result.createMany({
    data: input.results.flatMap((row, ordinal) => {
      const id = ids[ordinal]
      return id === undefined ? [] : [{ id, evidenceId, ordinal, ...resultColumns(row) }]
    }),
  })
  await tx.comparabilityOverride.createMany({
    data: judged.map(({ reason, ...row }) => ({ ...row, reason: readText(reason) })),
  })
  await tx.resultPair.createMany({ data: input.pairs.flatMap((pair) => pairRow(evidenceId, pair, ids)) })
  return ids
}

/** For each result the id of one like it, the equal one where several are, or a new id. */
async function idsFor(
  tx: Tx,
  evidenceId: string,
  results: EvidenceFields['results'],
  newId: () => string,
): Promise<string[]> {
  const rows = await tx.result.findMany({ where: { evidenceId }, orderBy: { ordinal: 'asc' } })
  const before = rows.map((row) => ({
    ...row,
    key: sameSetup(row),
    whole: `${sameSetup(row)} ${row.valueText}`,
  }))
  const taken = new Set<string>()
  const take = (fits: (row: (typeof before)[number]) => boolean) => {
    const found = before.find((row) => !taken.has(row.id) && fits(row))
    if (found) taken.add(found.id)
    return found?.id
  }
  const equal = results.map((row) => take(({ whole }) => whole === `${sameSetup(row)} ${row.value}`))
  return results.map((row, at) => equal[at] ?? take(({ key }) => key === sameSetup(row)) ?? newId())
}

function sameSetup(row: { modelId: string; benchmarkId: string; setup: unknown }): string {
  return canonicalJson([row.modelId, row.benchmarkId, row.setup])
}

function resultColumns(row: EvidenceFields['results'][number]) {
  return {
    modelId: row.modelId,
    benchmarkId: row.benchmarkId,
    valueText: row.value,
    unit: row.unit,
    scale: row.scale ?? null,
    se: row.se ?? null,
    ciLow: row.ciLow ?? null,
    ciHigh: row.ciHigh ?? null,
    ciLevel: row.ciLevel ?? null,
    errorSource: row.errorSource ?? null,
    n: row.n ?? null,
    runsK: row.runsK ?? null,
    runsSd: row.runsSd ?? null,
    setup: { ...row.setup },
    note: row.note,
  }
}

/** A couple is stored once, the smaller id first. */
function pairRow(evidenceId: string, pair: EvidenceFields['pairs'][number], ids: readonly string[]) {
  const [a, b] = [ids[pair.a], ids[pair.b]]
  if (a === undefined || b === undefined) return []
  const [aId, bId] = a < b ? [a, b] : [b, a]
  return [
    { evidenceId, aId, bId, comparability: pair.comparability, se: pair.se ?? null, reason: pair.reason },
  ]
}
