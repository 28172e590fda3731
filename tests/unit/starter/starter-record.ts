import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatasetFile, type DatasetInput } from '@/lib/exchange/import/dataset/schema'

export const starterFolder = join(import.meta.dirname, '../../../prisma/starter')

/** The files of the starter record, as they stand on disk. */
export function starterFiles(): { name: string; content: DatasetInput }[] {
  return readdirSync(starterFolder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => ({ name, content: JSON.parse(readFileSync(join(starterFolder, name), 'utf8')) }))
}

/** The record as parsed; throws on the first file that is not a data set. */
export function starterRecord(): DatasetFile {
  const parts = starterFiles().map(({ content }) => DatasetFile.parse(content))
  return {
    ...DatasetFile.parse({ format: 'countercheck-dataset/1' }),
    organizations: parts.flatMap((part) => part.organizations),
    ties: parts.flatMap((part) => part.ties),
    models: parts.flatMap((part) => part.models),
    benchmarks: parts.flatMap((part) => part.benchmarks),
    sources: parts.flatMap((part) => part.sources),
    claims: parts.flatMap((part) => part.claims),
    evidence: parts.flatMap((part) => part.evidence),
    claimLinks: parts.flatMap((part) => part.claimLinks),
    assessments: parts.flatMap((part) => part.assessments),
  }
}
