import type { Tx } from '@/lib/db/client'
import { type LocalText, readText } from '@/lib/i18n/locales'
import { countSuspects, listSuspects, type RecallScope } from './affected'

type Reader = Pick<Tx, '$queryRaw' | 'recordClaim'>

/** A claim whose verdict a recall puts, or would put, under re-review. */
export type TouchedClaim = { id: string; statement: LocalText; slug: string; vendor: string; verdict: string }

/** `complete`: every claim that may rest on it was looked at, so that `claims` is all there is. */
export type RecallPreview = { claims: TouchedClaim[]; complete: boolean; mayRest: number }

/** Reading a version takes about a millisecond; a page should not wait longer than for these. */
const lookedAt = 500
const portion = 100

/** What a recall would flag if it were sent now: the first of the claims, as the job finds them. */
export async function previewRecall(tx: Reader, scope: RecallScope): Promise<RecallPreview> {
  const resting: string[] = []
  let after: string | null = null
  let looked = 0
  for (;;) {
    const suspects = await listSuspects(tx, scope, { after, take: portion })
    resting.push(...suspects.flatMap(({ id, rests }) => (rests ? [id] : [])))
    looked += suspects.length
    after = suspects.at(-1)?.id ?? null
    if (suspects.length < portion || looked >= lookedAt) break
  }
  const mayRest = await countSuspects(tx, scope)
  return { claims: await touchedClaims(tx, resting), complete: looked >= mayRest, mayRest }
}

/** The claims of these ids as the public sees them, in the order of their ids. */
export async function touchedClaims(
  tx: Pick<Tx, '$queryRaw'>,
  ids: readonly string[],
): Promise<TouchedClaim[]> {
  const rows = await tx.$queryRaw<(Omit<TouchedClaim, 'statement'> & { statement: unknown })[]>`
    SELECT c.claim_id::text AS id, c.slug, c.statement, c.verdict, coalesce(o.name, '') AS vendor FROM record.claim c
    LEFT JOIN public.organization o ON o.id = c.vendor_id
    WHERE c.claim_id = ANY(${[...ids]}::uuid[]) ORDER BY c.claim_id`
  return rows.map((row) => ({ ...row, statement: readText(row.statement) }))
}
