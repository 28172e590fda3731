import { Refusal } from '@/lib/core/refusal'
import { addEvidence } from '@/lib/evidence/commands'
import { linkEvidence, overrideComparability, overrideGrade } from '@/lib/evidence/link-commands'
import { retractEvidence, supersedeEvidence } from '@/lib/evidence/status-commands'
import { evidenceInput, linkInput } from './inputs'
import type { Loader } from './loader'
import { inOrder } from './order'
import { supersededBy } from './references'
import type { DatasetFile } from './schema'

type EvidenceRow = DatasetFile['evidence'][number]
type LinkRow = EvidenceRow['claims'][number]

/** Loads evidence after what it is derived from, then what it does to each claim. */
export async function loadEvidence(loader: Loader, data: DatasetFile): Promise<void> {
  for (const row of inOrder(data.evidence, (each) => [each.derivedFrom])) {
    const { id, resultIds } =
      (await findKnown(loader, row)) ??
      (await loader.run(`evidence ${row.key}`, addEvidence, evidenceInput(loader, row)))
    loader.remember('evidence', row.key, id)
    const resultByKey = new Map(row.results.map((result, index) => [result.key, resultIds[index]]))
    for (const link of row.claims)
      await loadLink(loader, { evidenceKey: row.key, evidenceId: id, link, resultByKey })
    loader.step()
  }
}

async function findKnown(
  loader: Loader,
  row: EvidenceRow,
): Promise<{ id: string; resultIds: string[] } | null> {
  const known = await loader.context.db.evidence.findUnique({
    where: { importKey: loader.importKey(row.key) },
    select: { id: true, results: { select: { id: true }, orderBy: { ordinal: 'asc' } } },
  })
  return known && { id: known.id, resultIds: known.results.map((result) => result.id) }
}

type LinkLoad = {
  evidenceKey: string
  evidenceId: string
  link: LinkRow
  resultByKey: Map<string | undefined, string | undefined>
}

async function loadLink(
  loader: Loader,
  { evidenceKey, evidenceId, link, resultByKey }: LinkLoad,
): Promise<void> {
  const { claim, grade, comparability } = link
  const claimId = loader.idOf('claims', claim)
  const row = `evidence ${evidenceKey} for ${claim}`
  const known = await loader.context.db.claimEvidence.findUnique({
    where: { claimId_evidenceId: { claimId, evidenceId } },
  })
  const { id } = known ?? (await loader.run(row, linkEvidence, linkInput(loader, evidenceKey, link)))
  if (grade && known?.gradeOverride == null) await loader.run(row, overrideGrade, { linkId: id, ...grade })
  for (const override of comparability) {
    const resultId = resultByKey.get(override.result)
    if (resultId === undefined) throw new Refusal(`${row}: It has no result "${override.result}" here.`)
    const judged = await loader.context.db.comparabilityOverride.findUnique({
      where: { claimId_resultId: { claimId, resultId } },
    })
    const { comparability: verdict, reason: why } = override
    if (!judged)
      await loader.run(row, overrideComparability, { claimId, resultId, comparability: verdict, reason: why })
  }
}

/** Marks what has been superseded or retracted, once all evidence is there; the older first of several in a row. */
export async function loadEvidenceStatus(loader: Loader, data: DatasetFile): Promise<void> {
  for (const { key, status } of inOrder(data.evidence, supersededBy).reverse()) {
    if (!status) continue
    const id = loader.idOf('evidence', key)
    const now = await loader.context.db.evidence.findUniqueOrThrow({
      where: { id },
      select: { status: true },
    })
    if (now.status !== 'active') continue
    if (status.is === 'retracted')
      await loader.run(`evidence ${key}`, retractEvidence, { id, reason: status.reason })
    else
      await loader.run(`evidence ${key}`, supersedeEvidence, {
        id,
        byId: loader.idOf('evidence', status.by),
        reason: status.reason,
      })
  }
}
