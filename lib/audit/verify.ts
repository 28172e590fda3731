import type pg from 'pg'
import { z } from 'zod'
import { sha256 } from '@/lib/core/canonical'
import type { ChainProblem } from './problem'
import { Redactions } from './redactions'

/** A copy of the head that somebody kept, as `/data` and every export print it. */
export const GivenHead = z.object({
  seq: z.union([z.string().regex(/^\d{1,18}$/), z.int().min(0)]).transform((seq) => BigInt(seq)),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
})
export type GivenHead = z.output<typeof GivenHead>

export type Verification = { intact: true; events: bigint; hash: string } | ({ intact: false } & FoundProblem)

export type FoundProblem = { seq: bigint; problem: ChainProblem }

/**
 * Reads the whole audit chain in order, at constant memory, in one snapshot, and checks that no event is missing, out of
 * place or changed, that the chain ends where its head says, and that it holds a head that was given.
 *
 * @param options.report is told how many events were read, after every batch
 */
export async function verifyChain(client: pg.Client, options: Options = {}): Promise<Verification> {
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
  try {
    return await walk(client, options)
  } finally {
    await client.query('ROLLBACK')
  }
}

type Options = { given?: GivenHead | undefined; report?: (events: bigint) => Promise<void> }
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

async function walk(client: pg.Client, { given, report }: Options): Promise<Verification> {
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
    await report?.(last.seq)
    if (rows.length < batch) break
  }
  const found =
    redactions.problem() ?? (await headProblem(client, last)) ?? (met ? null : givenProblem(given, last))
  return found ? { intact: false, ...found } : { intact: true, events: last.seq, hash: last.hash }
}

function problemOf(row: EventRow, last: Link): ChainProblem | null {
  const { seq } = row
  const after = String(last.seq)
  const expected = last.seq + 1n
  if (BigInt(seq) !== expected) return { code: 'missing', values: { expected: String(expected), after, seq } }
  if (row.prev_hash !== last.hash) return { code: 'unlinked', values: { seq, after } }
  if ((row.redacted_hash ?? row.hash) !== sha256(`${row.prev_hash}\n${row.text}`))
    return { code: 'changed', values: { seq } }
  return saysTheSame(row) ? null : { code: 'columns', values: { seq } }
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

async function headProblem(client: pg.Client, last: Link): Promise<FoundProblem | null> {
  const { rows } = await client.query<{ seq: string; hash: string }>(
    'SELECT seq, hash FROM public.audit_head WHERE id = 1',
  )
  const head = rows[0]
  if (!head) return { seq: last.seq, problem: { code: 'headless', values: {} } }
  if (BigInt(head.seq) === last.seq && head.hash === last.hash) return null
  const values = { last: String(last.seq), head: head.seq }
  return { seq: last.seq + 1n, problem: { code: 'otherHead', values } }
}

function givenProblem(given: GivenHead | undefined, last: Link): FoundProblem | null {
  if (!given) return null
  const code = given.seq > last.seq ? 'givenLater' : 'givenOther'
  const values = { given: String(given.seq), last: String(last.seq) }
  return { seq: given.seq, problem: { code, values } }
}
