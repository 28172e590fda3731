import { personRoles } from '@/lib/auth/actor'
import { can, type Permission } from '@/lib/auth/permissions'
import type { ClaimFacts } from '@/lib/claims/facts'
import type { Tx } from '@/lib/db/client'
import { loadPointers, standsFor } from '@/lib/registry/merged'
import { refuseInterest } from '@/lib/verdicts/rules'

/** Somebody whose role lets them deal with a submission, and why they may not deal with this one. */
export type PossibleHandler = {
  id: string
  name: string
  why: null | { code: 'involved' } | { code: 'interest'; organization: string }
}

type Given = { facts: ClaimFacts; involved: ReadonlySet<string>; permission: Permission }

/** Everybody whose role allows what is asked, by name, with what stands against each: their part in it, or an interest. */
export async function listHandlers(
  tx: Pick<Tx, 'person' | '$queryRaw'>,
  { facts, involved, permission }: Given,
): Promise<PossibleHandler[]> {
  const { organization: pointers } = await loadPointers(tx)
  const people = await tx.person.findMany({
    where: { kind: 'person', disabledAt: null, roles: { some: { role: { in: rolesFor(permission) } } } },
    select: {
      id: true,
      name: true,
      organizationId: true,
      organization: { select: { name: true } },
      interests: {
        where: { endedAt: null },
        select: { organizationId: true, organization: { select: { name: true } } },
      },
    },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  })
  return people.map(({ id, name, organizationId, organization, interests }) => {
    if (involved.has(id)) return { id, name, why: { code: 'involved' } }
    const own = organizationId && organization ? [{ organizationId, organization }] : []
    const standing = [...interests, ...own].map((row) => ({
      ...row,
      organizationId: standsFor(pointers, row.organizationId),
    }))
    const refusal = refuseInterest(facts, standing)
    const named = String(refusal?.details.values?.organization ?? '')
    return { id, name, why: refusal ? { code: 'interest', organization: named } : null }
  })
}

function rolesFor(permission: Permission) {
  return personRoles.filter((role) =>
    can({ id: '', name: '', roles: [role], sessionId: null, organizationId: null }, permission),
  )
}
