import { z } from 'zod'
import type { RecordReader } from '@/lib/db/record-pool'
import { idOfSlugSql } from './entry-id'
import { Names } from './rows'

export const registryKinds = ['organizations', 'models', 'benchmarks'] as const
export type RegistryKind = (typeof registryKinds)[number]

const row = z.strictObject({ id: z.uuid(), slug: z.string(), name: z.string(), names: Names })
export type RegistryEntry = z.output<typeof row>

/**
 * An entry of the registry as it is named today, one that was merged as what it became; null where no published claim
 * refers to it.
 */
export async function findEntry(
  record: RecordReader,
  kind: RegistryKind,
  slug: string,
): Promise<RegistryEntry | null> {
  const [found] = await record.rows(statements[kind], [slug])
  return found ?? null
}

const statements = {
  organizations: { name: 'entry-organization', text: entryOf('organization'), row },
  models: { name: 'entry-model', text: entryOf('model'), row },
  benchmarks: { name: 'entry-benchmark', text: entryOf('benchmark'), row },
}

function entryOf(view: 'organization' | 'model' | 'benchmark'): string {
  return `SELECT id, slug, name, names FROM ${view} WHERE id = ${idOfSlugSql(view, '$1')}`
}
