import { can } from '@/lib/auth/permissions'
import type { CommandContext } from '@/lib/core/command'
import { datasetProblems } from './check'
import { takenNames } from './check-names'
import { movedResults } from './check-results'
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

/**
 * Loads a data set through the same commands as the forms, one row a transaction, as the context's actor. Loading
 * twice changes nothing. Throws DatasetProblem before anything is written when the data set is not sound.
 */
export async function loadDataset(context: CommandContext, options: LoadOptions): Promise<Progress> {
  const data = await readDataset(options.place)
  const publish = options.publish && can(context.actor, 'claim.publish')
  const loading = { name: options.name, actor: context.actor, now: context.now(), publish }
  refuse(datasetProblems(data, loading))
  const loader = new Loader(context, {
    name: options.name,
    total: countRows(data),
    onProgress: options.onProgress ?? (() => {}),
  })
  refuse([...(await takenNames(context.db, data, loader)), ...(await movedResults(context.db, data, loader))])
  await loadRegistry(loader, data)
  await loadClaims(loader, data)
  await loadEvidence(loader, data)
  await loadEvidenceStatus(loader, data)
  await loadClaimLinks(loader, data)
  if (publish) {
    await publishClaims(loader, data)
    await loadAssessments(loader, data)
  }
  return loader.progress()
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
