import type { Tx } from '@/lib/db/client'
import { aliasKey } from '@/lib/registry/alias-key'
import { namesToIds } from './names-to-ids'
import type { PickKind } from './picks'
import { rowDefaults } from './specs'

type Given = Pick<Parameters<typeof namesToIds>[1], 'db' | 'newId' | 'spec'>

/**
 * A form of a vendor as it was sent, with names turned into ids. Only what the public record mentions has a name here:
 * what the desk alone knows stays as it was typed, and is refused as a name that nobody knows.
 */
export function publicNamesToIds(
  sent: Record<string, unknown>,
  given: Given,
): Promise<Record<string, unknown>> {
  return namesToIds(sent, { ...given, defaults: rowDefaults, find: findPublicByName })
}

/** The ids of what the texts name in public: text → id. A merged entry counts as where it leads, if that is public. */
async function findPublicByName(db: Pick<Tx, '$queryRaw'>, kind: PickKind, texts: readonly string[]) {
  const keys = [...new Set(texts.map(aliasKey))]
  const rows = await db.$queryRaw<{ key: string; id: string }[]>`
    SELECT a.key, coalesce(g.into_id, a.subject_id)::text AS id FROM record.alias a
    LEFT JOIN record.merged g ON g.kind = a.kind AND g.id = a.subject_id
      AND EXISTS (SELECT 1 FROM record.mention m WHERE m.kind = g.kind AND m.subject_id = g.into_id)
    WHERE a.kind = ${kind} AND a.key = ANY(${keys})`
  const ids = new Map(rows.map(({ key, id }) => [key, id]))
  return new Map(
    texts.flatMap((text) => {
      const id = ids.get(aliasKey(text))
      return id === undefined ? [] : [[text, id] as const]
    }),
  )
}
