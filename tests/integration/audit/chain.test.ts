import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { GivenHead, verifyChain } from '@/lib/audit/verify'
import { operatorActor } from '@/lib/auth/actor'
import { command, execute } from '@/lib/core/command'
import { openDatabase } from '@/lib/db/client'
import { type Desk, openDesk } from '../../support/people'

const write = command({
  name: 'probe.write',
  permission: 'people.manage',
  input: z.strictObject({ count: z.int().min(1), fail: z.boolean().optional() }),
  load: async () => null,
  guard: () => null,
  run: async ({ actor, input, tx }) => {
    await tx.setting.upsert({
      where: { key: 'probe' },
      create: { key: 'probe', value: 1, updatedAt: new Date(0) },
      update: { value: 2 },
    })
    if (input.fail) throw new Error('half-way')
    const subject = { type: 'person', id: actor.id }
    return {
      result: null,
      audit: Array.from({ length: input.count }, (_, n) => ({ subject, after: { n } })),
      tags: ['list'],
    }
  },
})

let desk: Desk
const append = (count: number) => execute(desk.as(operatorActor), write, { count })

/** Runs SQL with the triggers off, as somebody with the owner's rights over the database could. */
async function tamper(sql: string): Promise<void> {
  await withClient(async (client) => {
    await client.query('ALTER TABLE public.audit_event DISABLE TRIGGER USER')
    await client.query(sql)
    await client.query('ALTER TABLE public.audit_event ENABLE TRIGGER USER')
  })
}
async function verify(given?: z.input<typeof GivenHead>) {
  return withClient((client) => verifyChain(client, { given: given && GivenHead.parse(given) }))
}
async function withClient<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: desk.url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

describe('fifty writers at once', () => {
  beforeAll(async () => {
    desk = await openDesk()
  })
  afterAll(() => desk.db.$disconnect())

  test('leave a chain without a gap or a fork, and none of them waits for ever', async () => {
    const writers = openDatabase(desk.url, 50)
    const context = { ...desk.as(operatorActor), db: writers }
    const counts = Array.from({ length: 50 }, (_, at) => (at % 3) + 1)
    const all = await Promise.allSettled(
      counts.map((count, at) => execute(context, write, { count, fail: at % 10 === 0 })),
    )
    await writers.$disconnect()
    const written = counts.filter((_, at) => at % 10 !== 0).reduce((sum, count) => sum + count, 0)
    expect(all.filter(({ status }) => status === 'rejected')).toHaveLength(5)
    expect(await verify()).toMatchObject({ intact: true, events: BigInt(written) })
    const seqs = await desk.db.auditEvent.findMany({ orderBy: { seq: 'asc' }, select: { seq: true } })
    expect(seqs.map(({ seq }) => Number(seq))).toEqual(Array.from({ length: written }, (_, at) => at + 1))
  })
})

describe('a chain that somebody tampered with', () => {
  beforeEach(async () => {
    await desk?.db.$disconnect()
    desk = await openDesk()
    await append(5)
  })
  afterAll(() => desk.db.$disconnect())

  test('an untouched one is whole, also one that is longer than a batch', async () => {
    await append(1200)
    expect(await verify()).toMatchObject({ intact: true, events: 1205n })
  })

  test('an empty one is whole', async () => {
    await desk.db.$disconnect()
    desk = await openDesk()
    expect(await verify()).toMatchObject({ intact: true, events: 0n })
  })

  const hash = (seq: number, text: string) => `
    UPDATE public.audit_event SET text = ${text},
      hash = encode(sha256(convert_to(prev_hash || E'\\n' || ${text}, 'UTF8')), 'hex') WHERE seq = ${seq}`
  test.each([
    ['an event whose text was changed and hashed anew', hash(3, `replace(text, '"n":2', '"n":9')`), 4n],
    ['the last event changed and hashed anew', hash(5, `replace(text, '"n":4', '"n":9')`), 6n],
    ['an event removed', 'DELETE FROM public.audit_event WHERE seq = 3', 4n],
    ['the last event removed', 'DELETE FROM public.audit_event WHERE seq = 5', 5n],
    ['the first event removed', 'DELETE FROM public.audit_event WHERE seq = 1', 2n],
    [
      'two events swapped',
      `UPDATE public.audit_event SET seq = CASE seq WHEN 2 THEN 103 ELSE 102 END WHERE seq IN (2, 3);
       UPDATE public.audit_event SET seq = seq - 100 WHERE seq > 100`,
      2n,
    ],
    [
      'a column that says something else than the text',
      `UPDATE public.audit_event SET action = 'claim.publish' WHERE seq = 2`,
      2n,
    ],
    [
      'a time that says something else than the text',
      `UPDATE public.audit_event SET at = at + interval '1 day' WHERE seq = 4`,
      4n,
    ],
  ])('%s is found and named', async (_, sql, seq) => {
    await tamper(sql)
    expect(await verify()).toMatchObject({ intact: false, seq })
  })

  test('a chain rewritten from an event on, head included, is found by a head that somebody kept', async () => {
    const kept = await desk.db.auditHead.findFirstOrThrow()
    await tamper('DELETE FROM public.audit_event WHERE seq >= 4')
    await withClient((client) =>
      client.query(
        'UPDATE public.audit_head SET seq = 3, hash = (SELECT hash FROM public.audit_event WHERE seq = 3)',
      ),
    )
    expect(await verify()).toMatchObject({ intact: true, events: 3n })
    const given = { seq: String(kept.seq), hash: kept.hash }
    expect(await verify(given)).toMatchObject({ intact: false, seq: 5n })
    await append(4)
    expect(await verify(given)).toMatchObject({ intact: false, seq: 5n })
  })

  test('a chain that has grown still holds an old head', async () => {
    const kept = await desk.db.auditHead.findFirstOrThrow()
    await append(3)
    expect(await verify({ seq: String(kept.seq), hash: kept.hash })).toMatchObject({
      intact: true,
      events: 8n,
    })
  })
})

test('the database itself refuses to change, remove or truncate events', async () => {
  desk = await openDesk()
  await append(2)
  for (const sql of [
    `UPDATE public.audit_event SET action = 'x'`,
    'DELETE FROM public.audit_event',
    'TRUNCATE public.audit_event',
  ]) {
    await expect(withClient((client) => client.query(sql))).rejects.toThrow('append-only')
  }
  await desk.db.$disconnect()
})
