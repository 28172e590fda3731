import type pg from 'pg'
import { z } from 'zod'
import { sha256 } from '@/lib/core/canonical'
import type { VersionProblem } from './problem'
import { Redactions } from './redactions'

export type VersionsVerified =
  | { intact: true; versions: number }
  | { intact: false; claim: string; version: number; problem: VersionProblem }

type Row = {
  claim: string
  number: number
  text: string
  content_hash: string
  previous_hash: string | null
  redacted_hash: string | null
}
type Event = { seq: string; action: string; text: string; hash: string; redacted_hash: string | null }

const batch = 200

/**
 * Reads every version of every claim in order, at constant memory and in one snapshot, and checks that none is missing
 * or changed: that each text has the hash that is printed, that it follows on the one before, and that what was blacked
 * out since is what an event of the audit chain says was. To be believed, the chain itself must be intact.
 *
 * @param report is told how many versions were read, after every batch
 */
export async function verifyVersions(client: pg.Client, report?: Report): Promise<VersionsVerified> {
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
  try {
    return await walk(client, await agreedRedactions(client), report)
  } finally {
    await client.query('ROLLBACK')
  }
}

type Report = (versions: number) => Promise<void>

async function agreedRedactions(client: pg.Client): Promise<Redactions> {
  const redactions = new Redactions()
  const { rows } = await client.query<Event>(
    `SELECT seq, action, text, hash, redacted_hash FROM public.audit_event WHERE action = 'redaction.agree' ORDER BY seq`,
  )
  for (const row of rows) redactions.meet(row)
  return redactions
}

async function walk(
  client: pg.Client,
  redactions: Redactions,
  report: Report | undefined,
): Promise<VersionsVerified> {
  await client.query(
    `DECLARE versions NO SCROLL CURSOR FOR
     SELECT claim_id AS claim, number, text, content_hash, previous_hash, redacted_hash
     FROM record.version ORDER BY claim_id, number`,
  )
  let last: Row | null = null
  let versions = 0
  for (;;) {
    const { rows }: { rows: Row[] } = await client.query<Row>(`FETCH ${batch} FROM versions`)
    for (const row of rows) {
      const problem = problemOf(row, last?.claim === row.claim ? last : null, redactions)
      if (problem) return { intact: false, claim: row.claim, version: row.number, problem }
      last = row
      versions += 1
    }
    await report?.(versions)
    if (rows.length < batch) return { intact: true, versions }
  }
}

const Said = z.object({
  version: z.object({ number: z.number(), previousHash: z.string().nullable() }),
  claim: z.object({ id: z.string() }),
})

function problemOf(row: Row, last: Row | null, redactions: Redactions): VersionProblem | null {
  const { claim, number, text, content_hash: oldHash, redacted_hash: newHash } = row
  if (number !== (last ? last.number + 1 : 0)) return 'missing'
  if (row.previous_hash !== (last?.content_hash ?? null)) return 'unlinked'
  if (sha256(text) !== (newHash ?? oldHash)) return 'changed'
  if (newHash !== null && !redactions.allows('version', `${claim}/${number}`, { oldHash, newHash }))
    return 'undeclared'
  const said = Said.safeParse(parsed(text)).data
  const agrees =
    said?.version.number === number &&
    said.version.previousHash === row.previous_hash &&
    said.claim.id === claim
  return agrees ? null : 'columns'
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
