import type pg from 'pg'
import { z } from 'zod'
import { sha256 } from '@/lib/core/canonical'
import { Redactions } from './redactions'

/** A copy of the head that somebody kept, as `/data` and every export print it. */
export const GivenHead = z.object({
  seq: z.union([z.string().regex(/^\d{1,18}$/), z.int().min(0)]).transform((seq) => BigInt(seq)),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
})
export type GivenHead = z.output<typeof GivenHead>

export type Verification =
  | { intact: true; events: bigint; hash: string }
  | { intact: false; seq: bigint; problem: string }

/**
 * Reads the whole audit chain in order, at constant memory, in one snapshot, and checks that no event is missing, out of
 * place or changed, that the chain ends where its head says, and that it holds a head that was given.
 */
export async function verifyChain(client: pg.Client, given?: GivenHead): Promise<Verification> {
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
  try {
    return await walk(client, given)
  } finally {
    await client.query('ROLLBACK')
  }
}

type EventRow = {
  seq: string
  at: Date
  actor: string
  action: string
  subject_type: string
  subject_id: string
  text: string
  prev_hash: string
  hash: string
  redacted_hash: string | null
}
type Link = { seq: bigint; hash: string }

const batch = 1000
const origin: Link = { seq: 0n, hash: '0'.repeat(64) }

async function walk(client: pg.Client, given: GivenHead | undefined): Promise<Verification> {
  await client.query(
    `DECLARE chain NO SCROLL CURSOR FOR
     SELECT seq, at, actor_id AS actor, action, subject_type, subject_id, text, prev_hash, hash, redacted_hash
     FROM public.audit_event ORDER BY seq`,
  )
  let last = origin
  const redactions = new Redactions()
  let met = given === undefined || (given.seq === 0n && given.hash === origin.hash)
  for (;;) {
    const { rows } = await client.query<EventRow>(`FETCH ${batch} FROM chain`)
    for (const row of rows) {
      const problem = problemOf(row, last)
      if (problem) return { intact: false, seq: BigInt(row.seq), problem }
      redactions.meet(row)
      last = { seq: BigInt(row.seq), hash: row.hash }
      if (given?.seq === last.seq && given.hash === last.hash) met = true
    }
    if (rows.length < batch) break
  }
  const problem =
    redactions.problem() ?? (await headProblem(client, last)) ?? (met ? null : givenProblem(given, last))
  return problem ? { intact: false, ...problem } : { intact: true, events: last.seq, hash: last.hash }
}

function problemOf(row: EventRow, last: Link): string | null {
  const expected = last.seq + 1n
  if (BigInt(row.seq) !== expected) return `event ${expected} is missing: after ${last.seq} comes ${row.seq}`
  if (row.prev_hash !== last.hash) return `event ${row.seq} does not follow on event ${last.seq}`
  if ((row.redacted_hash ?? row.hash) !== sha256(`${row.prev_hash}\n${row.text}`))
    return `the text or the hash of event ${row.seq} was changed`
  return saysTheSame(row) ? null : `the columns of event ${row.seq} say something else than its text`
}

const Said = z.object({
  seq: z.string(),
  at: z.string(),
  actor: z.string(),
  action: z.string(),
  subject: z.object({ type: z.string(), id: z.string() }),
})

/** The columns are there to be searched; only the text is hashed. */
function saysTheSame(row: EventRow): boolean {
  const said = Said.safeParse(parsed(row.text)).data
  return (
    said?.seq === row.seq &&
    said.at === row.at.toISOString() &&
    said.actor === row.actor &&
    said.action === row.action &&
    said.subject.type === row.subject_type &&
    said.subject.id === row.subject_id
  )
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

async function headProblem(client: pg.Client, last: Link): Promise<{ seq: bigint; problem: string } | null> {
  const { rows } = await client.query<{ seq: string; hash: string }>(
    'SELECT seq, hash FROM public.audit_head WHERE id = 1',
  )
  const head = rows[0]
  if (!head) return { seq: last.seq, problem: 'the head of the chain is missing' }
  if (BigInt(head.seq) === last.seq && head.hash === last.hash) return null
  return { seq: last.seq + 1n, problem: `the chain ends at event ${last.seq}, but its head says ${head.seq}` }
}

function givenProblem(given: GivenHead | undefined, last: Link): { seq: bigint; problem: string } | null {
  if (!given) return null
  const problem =
    given.seq > last.seq
      ? `the head that was given is event ${given.seq}, but the chain ends at event ${last.seq}`
      : `event ${given.seq} has another hash than the head that was given`
  return { seq: given.seq, problem }
}
