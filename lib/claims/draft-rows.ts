import { optionalDate } from '@/lib/core/day'
import type { Tx } from '@/lib/db/client'
import type { ClaimDraft } from './schema'

/** The columns of a claim that its draft sets. */
export function draftColumns(draft: Omit<ClaimDraft, 'slug'>) {
  return {
    vendorId: draft.vendorId,
    kind: draft.kind,
    quantifier: draft.quantifier ?? null,
    attribution: draft.attribution,
    statement: draft.statement,
    claimedOn: optionalDate(draft.claimedOn) ?? new Date(0),
    publicInputs: draft.publicInputs,
    classComplete: draft.classComplete,
    conditions: draft.conditions,
  }
}

/** Replaces the subjects, appearances and assertions of a draft by those given, in their order. */
export async function writeDraftRows(
  tx: Tx,
  claimId: string,
  draft: Omit<ClaimDraft, 'slug'>,
  newId: () => string,
): Promise<void> {
  await dropDraftRows(tx, claimId)
  await tx.claimSubject.createMany({
    data: draft.subjectIds.map((modelId, ordinal) => ({ claimId, modelId, ordinal })),
  })
  await tx.appearance.createMany({
    data: draft.appearances.map((row, ordinal) => ({
      id: newId(),
      claimId,
      ordinal,
      sourceId: row.sourceId,
      locator: row.locator ?? null,
      quote: row.quote,
      language: row.language,
      translation: row.translation,
      isOriginal: row.isOriginal,
      drift: row.drift,
    })),
  })
  await tx.assertion.createMany({
    data: draft.assertions.map((row, ordinal) => ({
      id: newId(),
      claimId,
      ...assertionColumns(row, ordinal),
    })),
  })
}

/** Takes the subjects, wordings and claimed numbers of a draft away. */
export async function dropDraftRows(
  tx: Pick<Tx, 'claimSubject' | 'appearance' | 'assertion'>,
  claimId: string,
): Promise<void> {
  await tx.claimSubject.deleteMany({ where: { claimId } })
  await tx.appearance.deleteMany({ where: { claimId } })
  await tx.assertion.deleteMany({ where: { claimId } })
}

/** The columns of one assertion as its form gives it. */
export function assertionColumns(row: ClaimDraft['assertions'][number], ordinal: number) {
  return {
    ordinal,
    modelId: row.modelId,
    benchmarkId: row.benchmarkId ?? null,
    relation: row.relation,
    valueText: row.value ?? null,
    lowText: row.low ?? null,
    highText: row.high ?? null,
    unit: row.unit ?? null,
    comparatorModelId: row.comparatorModelId ?? null,
    comparatorValueText: row.comparatorValue ?? null,
    ...(row.notReported ? { notReported: row.notReported } : {}),
    se: row.se ?? null,
    n: row.n ?? null,
    conditions: { ...row.conditions },
    note: row.note,
  }
}
