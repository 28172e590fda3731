import { can } from '@/lib/auth/permissions'
import type { CommandContext } from '@/lib/core/command'
import { Refusal } from '@/lib/core/refusal'
import { datasetProblems } from './check'
import { takenAddresses, takenNames } from './check-names'
import { movedResults } from './check-results'
import { otherRows } from './check-stored'
import { findExisting } from './find-existing'
import { loadClaimLinks, loadClaims, publishClaims } from './load-claims'
import { loadEvidence, loadEvidenceStatus } from './load-evidence'
import { loadRegistry } from './load-registry'
import { loadAssessments } from './load-verdicts'
import { Loader, type Progress } from './loader'
import { DatasetProblem, readDataset } from './read'
import type { DatasetFile } from './schema'

export type LoadOptions = {
  /** A JSON file, or a folder of them. */
  place: string
  /** Names the data set: keys are unique under it. */
  name: string
  /** Whether its claims become public at once; the actor must be allowed to. */
  publish: boolean
  onProgress?: (progress: Progress) => void
}

export type Loaded = Progress & {
  /** Verdicts that were not proposed: without `publish`, or because the actor is no reviewer. */
  verdictsLeftOut: number
}

/**
 * Loads a data set through the same commands as the forms, one row a transaction, as the context's actor. Loading
 * twice changes nothing. Before anything is written it throws DatasetProblem when the data set is not sound, and a
 * Refusal when claims are to be published by somebody who may not.
 */
export async function loadDataset(context: CommandContext, options: LoadOptions): Promise<Loaded> {
  const { publish } = options
  if (publish && !can(context.actor, 'claim.publish'))
    throw new Refusal(
      `${context.actor.name} may not publish claims, which takes the role editor. Load without --publish, or as somebody who may.`,
    )
  const given = await readDataset(options.place)
  const judges =
    publish && (can(context.actor, 'assessment.propose') || can(context.actor, 'assessment.starter'))
  const data = judges ? given : { ...given, assessments: [] }
  const loading = { name: options.name, actor: context.actor, now: context.now(), publish }
  refuse(datasetProblems(data, loading))
  const loader = new Loader(context, {
    name: options.name,
    total: countRows(data),
    onProgress: options.onProgress ?? (() => {}),
  })
  const { found, problems } = await findExisting(context.db, data)
  for (const { list, key, id } of found) loader.remember(list, key, id)
  refuse([
    ...problems,
    ...(await otherRows(context.db, data, loader)),
    ...(await takenNames(context.db, data, loader)),
    ...(await takenAddresses(context.db, data, loader)),
    ...(await movedResults(context.db, data, loader)),
  ])
  await loadRegistry(loader, data)
  await loadClaims(loader, data)
  await loadEvidence(loader, data)
  await loadEvidenceStatus(loader, data)
  await loadClaimLinks(loader, data)
  if (publish) {
    await publishClaims(loader, data)
    await loadAssessments(loader, data)
  }
  return { ...loader.progress(), verdictsLeftOut: given.assessments.length - data.assessments.length }
}

function refuse(problems: string[]): void {
  if (problems.length > 0) throw new DatasetProblem(problems)
}

function countRows(data: DatasetFile): number {
  const { organizations, ties, models, benchmarks, sources, claims, evidence, claimLinks, assessments } = data
  return [organizations, ties, models, benchmarks, sources, claims, evidence, claimLinks, assessments].reduce(
    (sum, list) => sum + list.length,
    0,
  )
}
