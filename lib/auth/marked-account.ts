import type { Database } from '@/lib/db/client'

/** An account as the mark of a browser vouches for it: another password or second factor is not the one it knew. */
export type MarkedAccount = {
  email: string
  passwordHash: string | null
  /** Since when the second factor is on; null where none is. */
  factorSince: Date | null
}

/** What `markedAccount` is made of. */
export const markedFields = {
  email: true,
  passwordHash: true,
  secondFactor: { select: { confirmedAt: true } },
} as const

type Row = {
  email: string | null
  passwordHash: string | null
  secondFactor: { confirmedAt: Date | null } | null
}

export function markedAccount({ email, passwordHash, secondFactor }: Row): MarkedAccount {
  return { email: email ?? '', passwordHash, factorSince: secondFactor?.confirmedAt ?? null }
}

/** A person's account as it is now, or null. */
export async function findMarkedAccount(db: Database, personId: string): Promise<MarkedAccount | null> {
  const row = await db.person.findFirst({
    where: { id: personId, kind: 'person' },
    select: markedFields,
  })
  return row && markedAccount(row)
}
