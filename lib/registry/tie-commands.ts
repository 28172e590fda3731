import { z } from 'zod'
import { canonicalJson, sha256 } from '@/lib/core/canonical'
import { command } from '@/lib/core/command'
import { dayOf, optionalDate } from '@/lib/core/day'
import { DomainError } from '@/lib/core/error'
import { Day, Id } from '@/lib/core/fields'
import { refused } from '@/lib/core/refuse'
import type { Tx } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { localText } from '@/lib/i18n/local-text-schema'
import { readText } from '@/lib/i18n/locales'
import { auditedRow } from './audited'

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
  load: async ({ tx, input }) => getTie(tx, input.id),
  guard: ({ input, loaded }) => {
    const now = tieForm(loaded)
    if (now.seen !== input.seen) return refused('conflict', 'stale', { current: now })
    return input.since !== undefined && input.until !== undefined && input.until < input.since
      ? refused('invalid', 'invalid', { issues: [{ path: ['until'], message: 'ends_before_it_begins' }] })
      : null
  },
  run: async ({ tx, input, loaded }) => {
    const changed = await tx.organizationTie.update({
      where: { id: loaded.id },
      data: {
        since: optionalDate(input.since),
        until: optionalDate(input.until),
        sourceId: input.sourceId ?? null,
        note: input.note,
      },
    })
    const [before, after] = [auditedRow(loaded), auditedRow(changed)]
    return {
      result: { id: loaded.id },
      audit: [{ subject: { type: 'tie', id: loaded.id }, before, after }],
      tags: [],
    }
  },
})

async function getTie(tx: Tx, id: string): Promise<TieRow> {
  await tx.$queryRaw`SELECT 1 FROM public.organization_tie WHERE id = ${id}::uuid FOR UPDATE`
  return found(await tx.organizationTie.findUnique({ where: { id } }))
}

function found(row: TieRow | null): TieRow {
  if (!row) throw new DomainError('not_found', { reason: 'not_found' })
  return row
}
