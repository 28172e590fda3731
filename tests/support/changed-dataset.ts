import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { DatasetFile } from '@/lib/exchange/import/dataset/schema'

const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true })
})

/** A file with the small data set after a change; removed at the end of the test file. */
export function changedDataset(change: (data: DatasetFile) => void): string {
  const small = join(import.meta.dirname, '../fixtures/datasets/small.json')
  const data = DatasetFile.parse(JSON.parse(readFileSync(small, 'utf8')))
  change(data)
  const folder = mkdtempSync(join(tmpdir(), 'countercheck-'))
  folders.push(folder)
  const place = join(folder, 'changed.json')
  writeFileSync(place, JSON.stringify(data))
  return place
}
