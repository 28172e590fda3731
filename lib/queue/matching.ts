import type { Step } from '@/lib/core/command'
import { DomainError } from '@/lib/core/error'
import type { Prisma } from '@/lib/db/generated/client'
import { entriesSql } from './entries'
import { resolveFilter } from './filter'
import { readQueueText } from './query'
import { staleBefore } from './read'

type Ground = Pick<Step<unknown>, 'tx' | 'actor' | 'now'>

/** How many claims of the list that a filter names match it now. */
export async function countMatching(ground: Ground, filter: string): Promise<number> {
  const [row] = await ground.tx.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM ${await matching(ground, filter)}`
  return row?.count ?? 0
}

/** Their ids, at most so many. */
export async function firstMatching(ground: Ground, filter: string, take: number): Promise<string[]> {
  const rows = await ground.tx.$queryRaw<{ claim_id: string }[]>`
    SELECT e.claim_id::text FROM ${await matching(ground, filter)} LIMIT ${take}`
  return rows.map((row) => row.claim_id)
}

/** Notes them all as what a change of many has before it. Says how many. */
export async function noteMatching(ground: Ground, changeId: string, filter: string): Promise<number> {
  return ground.tx.$executeRaw`
    INSERT INTO public.bulk_change_claim (bulk_change_id, claim_id)
    SELECT ${changeId}::uuid, e.claim_id FROM ${await matching(ground, filter)}`
}

/** Throws `conflict` where the filter names what nobody goes by any more. */
async function matching({ tx, actor, now }: Ground, text: string): Promise<Prisma.Sql> {
  const query = readQueueText(text)
  const resolved = await resolveFilter(tx, { filter: query.filter, actor, now })
  if (resolved.unknown.length + query.unreadable.length > 0)
    throw new DomainError('conflict', { reason: 'queue.filter_unknown' })
  return entriesSql(query.list ?? 'all', { actor, staleBefore: await staleBefore(tx, now) }, resolved)
}
