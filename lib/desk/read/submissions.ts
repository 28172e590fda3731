import { z } from 'zod'
import type { Actor } from '@/lib/auth/actor'
import type { Database } from '@/lib/db/client'
import { listSubmissions, type SubmissionLine } from '@/lib/vendors/desk-read'
import { type DeskSubmission, getDeskSubmission } from '@/lib/vendors/one-submission'
import type { SubmissionKind } from '@/lib/vendors/schema'
import { orNull, readDesk } from './desk-reader'
import { readPlace, writePlace } from './keyset'

const rowsInList = 50

const one = z.union([z.string(), z.array(z.string()).transform((all) => all[0] ?? '')])

/** The address of a list of submissions: those that wait, or all; and where the page begins. */
export const SubmissionQuery = z.object({
  state: one.pipe(z.enum(['waiting', 'all'])).catch('waiting'),
  after: one.pipe(z.string().max(600)).optional().catch(undefined),
})
export type SubmissionQuery = z.output<typeof SubmissionQuery>

export type SubmissionPage = { rows: SubmissionLine[]; next: string | null }

/** A page of vendors' submissions of some kinds. */
export function readSubmissions(
  db: Database,
  actor: Actor,
  { kinds, query }: { kinds: readonly SubmissionKind[]; query: SubmissionQuery },
): Promise<SubmissionPage> {
  return readDesk(db, actor, async (tx) => {
    const found = await listSubmissions(tx, {
      kinds,
      waitingOnly: query.state === 'waiting',
      after: placeIn(query.after),
      take: rowsInList + 1,
    })
    const rows = found.slice(0, rowsInList)
    const last = rows.at(-1)
    return {
      rows,
      next: found.length > rowsInList && last ? writePlace(last.receivedAt, last.id) : null,
    }
  })
}

/** One submission; null where there is none, or not for this reader. */
export function readSubmission(db: Database, actor: Actor, id: string): Promise<DeskSubmission | null> {
  return orNull(readDesk(db, actor, (tx) => getDeskSubmission(tx, id)))
}

function placeIn(text: string | undefined) {
  const place = readPlace(text)
  const at = new Date(place?.key ?? '')
  return place && !Number.isNaN(at.getTime()) ? { at, id: place.id } : null
}
