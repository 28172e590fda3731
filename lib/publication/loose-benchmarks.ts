import type { Tx } from '@/lib/db/client'
import type { Snapshot } from './snapshot-schema'

/**
 * The benchmarks of which those in a snapshot are splits or versions, as the registry ties them now: their loose names
 * are public with them, so that filters and pages by such a name find the claims.
 */
export async function looseBenchmarks(
  tx: Tx,
  { benchmarks }: Snapshot,
): Promise<{ id: string; slug: string }[]> {
  return tx.benchmark.findMany({
    where: { variants: { some: { id: { in: benchmarks.map(({ id }) => id) } } } },
    select: { id: true, slug: true },
    orderBy: { slug: 'asc' },
  })
}
