import { type Loading, rowProblems } from './check-rows'
import { wholeProblems } from './check-whole'
import { referenceProblems, resultKeyProblems } from './references'
import type { DatasetFile } from './schema'

/** All that is wrong with a data set for what it says itself, one sentence each with its place. Pure. */
export function datasetProblems(data: DatasetFile, loading: Loading): string[] {
  return [
    ...referenceProblems(data),
    ...resultKeyProblems(data),
    ...rowProblems(data, loading),
    ...wholeProblems(data),
  ]
}
