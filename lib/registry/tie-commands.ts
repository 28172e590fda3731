import { z } from 'zod'
import type { Actor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/permissions'
import { canonicalJson, sha256 } from '@/lib/core/canonical'
import { command } from '@/lib/core/command'
import { dayOf, optionalDate } from '@/lib/core/day'
import { DomainError } from '@/lib/core/error'
import { Day, Id } from '@/lib/core/fields'
import { refuseDaysToCome, refused } from '@/lib/core/refuse'
import type { Tx } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { localText } from '@/lib/i18n/local-text-schema'
import { readText } from '@/lib/i18n/locales'
import { auditedRow } from './audited'
import { readOwnInterests, refuseOwnInterest } from './own-interests'

type TieRow = Prisma.OrganizationTieGetPayload<object>

/** What the form of a tie holds now. `seen` stands for its content: ties have no revision. */
export function tieForm(row: TieRow) {
  const form = {
    id: row.id,
    since: row.since ? dayOf(row.since) : undefined,
    until: row.until ? dayOf(row.until) : undefined,
    sourceId: row.sourceId ?? undefined,
    note: readText(row.note),
  }
  return { ...form, seen: sha256(canonicalJson(JSON.parse(JSON.stringify(form)))) }
}

/** What the form of one tie holds now. Throws `not_found`. */
export async function getTieForm(db: Pick<Tx, 'organizationTie'>, id: string) {
  return tieForm(found(await db.organizationTie.findUnique({ where: { id } })))
}

/**
 * Changes from when until when a tie held, and where that is written. Whom it ties and how is for a new tie to say:
 * this one ends.
 */
export const editTie = command({
  name: 'tie.edit',
  permission: 'registry.edit',
  input: z.strictObject({
    id: Id,
    seen: z.string().regex(/^[0-9a-f]{64}$/, { error: 'invalid_sha256' }),
    since: Day.optional(),
    until: Day.optional(),
    sourceId: Id.optional(),
    note: localText(2000).default({}),
  }),
  load: async ({ tx, input, actor }) => {
    const tie = await getTie(tx, input.id)
    const moved = movedDays(tie, input)
    const ends = moved.length > 0 ? [tie.fromId, tie.toId] : []
    return { tie, moved, own: await readOwnInterests(tx, actor, ends) }
  },
  guard: ({ input, actor, now: time, loaded: { tie, moved, own } }) => {
    const now = tieForm(tie)
    if (now.seen !== input.seen) return refused('conflict', 'stale', { current: now })
    const refusal =
      refuseOwnerDays(actor, tie, moved) ??
      refuseOwnInterest(own, moved) ??
      refuseEndToCome({ kind: tie.kind, until: input.until }, time)
    if (refusal) return refusal
    return input.since !== undefined && input.until !== undefined && input.until < input.since
      ? refused('invalid', 'invalid', { issues: [{ path: ['until'], message: 'ends_before_it_begins' }] })
      : null
  },
  run: async ({ tx, input, loaded: { tie } }) => {
    const changed = await tx.organizationTie.update({
      where: { id: tie.id },
      data: {
        since: optionalDate(input.since),
        until: optionalDate(input.until),
        sourceId: input.sourceId ?? null,
        note: input.note,
      },
    })
    const [before, after] = [auditedRow(tie), auditedRow(changed)]
    return {
      result: { id: tie.id },
      audit: [{ subject: { type: 'tie', id: tie.id }, before, after }],
      tags: [],
    }
  },
})

/** Who owns somebody until some day to come owns them: interests follow owners until the tie has ended. */
export function refuseEndToCome(tie: { kind: string; until?: string | undefined }, now: Date) {
  return tie.kind === 'owns' ? refuseDaysToCome({ until: tie.until }, now) : null
}

type Days = { since?: string | undefined; until?: string | undefined }

/** Which days of a tie would change: grades and interests go by them. */
function movedDays(tie: TieRow, input: Days): (keyof Days)[] {
  const now: Days = tieForm(tie)
  return (['since', 'until'] as const).filter((day) => now[day] !== input[day])
}

/** Interests are held against owners too: when somebody owned somebody is for an editor to say. */
function refuseOwnerDays(actor: Actor, tie: TieRow, moved: (keyof Days)[]): DomainError | null {
  if (tie.kind !== 'owns' || moved.length === 0 || can(actor, 'registry.reassign')) return null
  const issues = moved.map((day) => ({ path: [day], message: 'owner_by_editor' }))
  return refused('forbidden', 'registry.owner', { issues })
}

async function getTie(tx: Tx, id: string): Promise<TieRow> {
  await tx.$queryRaw`SELECT 1 FROM public.organization_tie WHERE id = ${id}::uuid FOR UPDATE`
  return found(await tx.organizationTie.findUnique({ where: { id } }))
}

function found(row: TieRow | null): TieRow {
  if (!row) throw new DomainError('not_found', { reason: 'not_found' })
  return row
}
