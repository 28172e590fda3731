import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { temporaryFolder } from '../../support/folder'
import { root } from '../../support/source-files'

type Row = Record<string, unknown>
/** As much of a data set as tests change. */
export type Dataset = { benchmarks: Row[]; evidence: (Row & { results: Row[] })[] }

/** The place of the small data set, changed. */
export function changedDataset(change: (small: Dataset) => object): string {
  const small: Dataset = JSON.parse(
    readFileSync(path.join(root, 'tests/fixtures/datasets/small.json'), 'utf8'),
  )
  const place = path.join(temporaryFolder(), 'changed.json')
  writeFileSync(place, JSON.stringify(change(small)))
  return place
}
