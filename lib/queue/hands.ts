import type { Tx } from '@/lib/db/client'
import { peopleOfDesk, usedTags } from './choices'

/** In whose hands a claim is and what tags it has, with what can be chosen instead. Private to the desk. */
export type Hands = {
  assignee: { id: string; name: string } | null
  tags: { name: string; key: string }[]
  people: { id: string; name: string }[]
  knownTags: string[]
}

export async function readHands(tx: Tx, claimId: string): Promise<Hands> {
  const claim = await tx.claim.findUniqueOrThrow({
    where: { id: claimId },
    select: {
      assignment: { select: { assignee: { select: { id: true, name: true } } } },
      tags: { select: { tag: { select: { name: true, key: true } } }, orderBy: { tag: { key: 'asc' } } },
    },
  })
  const people = await peopleOfDesk(tx)
  return {
    assignee: claim.assignment?.assignee ?? null,
    tags: claim.tags.map(({ tag }) => tag),
    people: people.filter(({ assignable }) => assignable).map(({ id, name }) => ({ id, name })),
    knownTags: (await usedTags(tx)).map(({ name }) => name),
  }
}
