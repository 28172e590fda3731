import type { Actor } from '@/lib/auth/actor'
import type { Database, Tx } from '@/lib/db/client'
import { readDesk } from '@/lib/desk/read/desk-reader'
import { isAssignable } from './rules'

/** What the fields of the queue offer. What is not offered can be typed all the same. */
export type QueueChoices = {
  vendors: string[]
  models: string[]
  benchmarks: string[]
  tags: { name: string; key: string }[]
  /** Whoever can be given claims, and whoever has some although they no longer can. */
  people: { id: string; name: string; assignable: boolean }[]
}

/** More would make every page of the queue heavy. */
const most = 200
/** Names are offered where a list of them can be looked through: the first of 3,000 by the alphabet help nobody. */
const mostNames = 100

export function readQueueChoices(db: Database, actor: Actor): Promise<QueueChoices> {
  return readDesk(db, actor, async (tx) => {
    const [named] = await tx.$queryRaw<Pick<QueueChoices, 'vendors' | 'models' | 'benchmarks'>[]>`
      SELECT ARRAY(SELECT o.name FROM public.organization o WHERE o.merged_into_id IS NULL AND 'vendor' = ANY(o.kinds)
          ORDER BY o.name LIMIT ${mostNames + 1}) AS vendors,
        ARRAY(SELECT m.name FROM public.model m WHERE m.merged_into_id IS NULL ORDER BY m.name LIMIT ${mostNames + 1}) AS models,
        ARRAY(SELECT b.name FROM public.benchmark b WHERE b.merged_into_id IS NULL ORDER BY b.name LIMIT ${mostNames + 1}) AS benchmarks`
    const offered = (names: string[] = []) => (names.length > mostNames ? [] : names)
    return {
      vendors: offered(named?.vendors),
      models: offered(named?.models),
      benchmarks: offered(named?.benchmarks),
      tags: await usedTags(tx),
      people: await peopleOfDesk(tx),
    }
  })
}

/** Tags that some claim has, by name. */
export function usedTags(tx: Tx): Promise<QueueChoices['tags']> {
  return tx.tag.findMany({
    where: { claims: { some: {} } },
    select: { name: true, key: true },
    orderBy: { key: 'asc' },
    take: most,
  })
}

/** Whoever can be given claims, and whoever has some although they no longer can. */
export async function peopleOfDesk(tx: Tx): Promise<QueueChoices['people']> {
  const people = await tx.person.findMany({
    where: {
      kind: 'person',
      OR: [
        { disabledAt: null, roles: { some: { role: { in: ['editor', 'reviewer'] } } } },
        { assignments: { some: {} } },
      ],
    },
    select: { id: true, name: true, disabledAt: true, roles: { select: { role: true } } },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: most,
  })
  return people.map((row) => ({
    id: row.id,
    name: row.name,
    assignable: isAssignable({ kind: 'person', ...row }),
  }))
}
