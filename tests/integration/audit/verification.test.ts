import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { trailStream } from '@/lib/audit/export'
import { readHead } from '@/lib/audit/read'
import { trailFile, trailRecipe } from '@/lib/audit/recipe'
import { readTrailQuery } from '@/lib/audit/trail-query'
import { requestVerification } from '@/lib/audit/verification-commands'
import { latestVerification } from '@/lib/audit/verification-read'
import { type Actor, operatorActor } from '@/lib/auth/actor'
import { command, execute } from '@/lib/core/command'
import { runTask } from '@/lib/jobs/run-task'
import { auditVerification } from '@/lib/jobs/tasks/audit-verification'
import { type Desk, openDesk, signedInPerson } from '../../support/people'

const note = command({
  name: 'probe.note',
  permission: 'people.manage',
  input: z.strictObject({ notes: z.array(z.string()) }),
  load: async () => null,
  guard: () => null,
  run: async ({ actor, input }) => {
    const subject = { type: 'person', id: actor.id }
    return { result: null, audit: input.notes.map((text) => ({ subject, after: { text } })), tags: [] }
  },
})

const folder = mkdtempSync(join(tmpdir(), 'countercheck-trail-'))
let desk: Desk
let reviewer: Actor

beforeAll(async () => {
  desk = await openDesk()
  // The job opens a connection of its own by the settings of its process.
  Object.assign(process.env, {
    DATABASE_URL: desk.url,
    NEXTAUTH_SECRET: 'a secret of at least forty characters.',
  })
  reviewer = await signedInPerson(desk, ['reviewer'])
  const many = Array.from({ length: 700 }, (_, at) => `note ${at}`)
  await execute(desk.as(operatorActor), note, {
    notes: ['a line\u2028separator', '"quoted" \\ 검증', ...many],
  })
})
beforeEach(() => desk.db.jobRun.deleteMany())
afterAll(async () => {
  await desk.db.$disconnect()
  rmSync(folder, { recursive: true, force: true })
})

const ask = () => execute(desk.as(reviewer), requestVerification, {})
const latest = () => latestVerification(desk.db, desk.now())

/** As somebody with the owner's rights over the database could: the hash fits the changed text. */
async function tamper(from: string, to: string): Promise<bigint> {
  const { seq, text } = await desk.db.auditEvent.findFirstOrThrow({
    where: { text: { contains: `"${from}"` } },
  })
  const changed = text.replace(from, to)
  await desk.db.$transaction(async (tx) => {
    await tx.$executeRaw`ALTER TABLE public.audit_event DISABLE TRIGGER USER`
    await tx.$executeRaw`UPDATE public.audit_event SET text = ${changed},
      hash = encode(sha256(convert_to(prev_hash || E'\n' || ${changed}, 'UTF8')), 'hex') WHERE seq = ${seq}`
    await tx.$executeRaw`ALTER TABLE public.audit_event ENABLE TRIGGER USER`
  })
  return seq
}

async function downloaded(asked: Record<string, string>): Promise<string> {
  return new Response(trailStream(desk.db, readTrailQuery(asked).query, await readHead(desk.db))).text()
}

/** What the command of the page prints, as a reader's shell runs it. */
async function follow(trail: string): Promise<string> {
  writeFileSync(join(folder, trailFile), trail)
  const { stdout } = await promisify(execFile)('bash', ['-euc', trailRecipe], { cwd: folder })
  return stdout
}

test('a check that was asked for waits for a worker, is asked for once, and names the whole chain', async () => {
  const [{ id }, again] = [await ask(), await ask()]
  expect(again.id).toBe(id)
  expect(await latest()).toMatchObject({ found: null, job: null })
  const { seq, hash } = await readHead(desk.db)
  await runTask(desk, auditVerification, true)
  expect(await latest()).toMatchObject({ found: { whole: { events: seq, hash, versions: 0 } } })
  const said = await desk.db.auditEvent.findFirstOrThrow({ orderBy: { seq: 'desc' } })
  expect(said).toMatchObject({ action: 'audit.end_verification', subjectId: id })
  expect(await runTask(desk, auditVerification, true)).toBeNull()
})

test('a check that was cut off is begun again by the schedule', async () => {
  await ask()
  const early = new Date(desk.now().getTime() - 600_000)
  const cutOff = { id: desk.newId(), task: auditVerification.name, state: 'running' }
  await desk.db.jobRun.create({ data: { ...cutOff, startedAt: early, updatedAt: early } })
  await runTask(desk, auditVerification, true)
  expect(await latest()).toMatchObject({ found: { whole: {} } })
})

test('the recipe on the page confirms a downloaded trail, up to the head, and knows a filtered one by its gaps', async () => {
  const { seq, hash } = await readHead(desk.db)
  const whole = await follow(await downloaded({}))
  expect(whole).toBe(`${seq} events, 0 gaps, 0 blacked out\nends at event ${seq}, ${hash}\n`)
  const filtered = await follow(await downloaded({ action: 'probe.' }))
  expect(filtered).toMatch(/^702 events, 1 gaps/)
})

test('the recipe names an event that was changed, taken out or swapped', async () => {
  const lines = (await downloaded({})).trimEnd().split('\n')
  const at = lines.findIndex((line) => line.includes('note 300'))
  const changed = lines.with(at, (lines[at] ?? '').replace('note 300', 'note 999'))
  const swapped = lines.with(at, lines[at + 1] ?? '').with(at + 1, lines[at] ?? '')
  for (const trail of [changed, swapped]) {
    const broken = follow(`${trail.join('\n')}\n`)
    await expect(broken).rejects.toMatchObject({ stdout: expect.stringMatching(/^BROKEN at event \d+\n$/) })
  }
  expect(await follow(`${lines.toSpliced(at, 1).join('\n')}\n`)).toContain('1 gaps')
})

test('a check of a chain that was changed by hand names the first broken event', async () => {
  const seq = await tamper('note 123', 'note 999')
  await ask()
  await runTask(desk, auditVerification, true)
  expect(await latest()).toMatchObject({
    found: { broken: { part: 'chain', seq: String(seq + 1n), problem: { code: 'unlinked' } } },
  })
})
