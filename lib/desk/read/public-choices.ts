import type { Tx } from '@/lib/db/client'
import type { PickChoices } from './choices'

/** More would make a page slow to load; what is typed is looked up among all. */
const most = 2000

/** The names that fields offer whoever sees the public record alone: models and benchmarks that it mentions. */
export async function listPublicChoices(db: Pick<Tx, '$queryRaw'>): Promise<PickChoices> {
  return { model: await named(db, 'model'), benchmark: await named(db, 'benchmark') }
}

async function named(db: Pick<Tx, '$queryRaw'>, kind: 'model' | 'benchmark') {
  const rows = await db.$queryRaw<{ alias: string; name: string }[]>`
    SELECT DISTINCT a.alias, coalesce(m.name, b.name, a.alias) AS name FROM record.alias a
    LEFT JOIN record.model m ON a.kind = 'model' AND m.id = a.subject_id
    LEFT JOIN record.benchmark b ON a.kind = 'benchmark' AND b.id = a.subject_id
    WHERE a.kind = ${kind} ORDER BY a.alias LIMIT ${most + 1}`
  const options = rows.map(({ alias, name }) =>
    alias === name ? { value: alias } : { value: alias, label: name },
  )
  return { options: options.slice(0, most), complete: rows.length <= most }
}
