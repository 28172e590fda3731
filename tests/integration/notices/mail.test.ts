import { afterAll, afterEach, beforeEach, expect, test } from 'vitest'
import { type Actor, jobsActor, operatorActor } from '@/lib/auth/actor'
import { changeLanguage } from '@/lib/auth/commands/account'
import { disablePerson } from '@/lib/auth/commands/people'
import { execute } from '@/lib/core/command'
import { newId } from '@/lib/core/id'
import type { Prisma } from '@/lib/db/generated/client'
import { chooseMails } from '@/lib/notices/commands'
import { deliver } from '@/lib/notices/mail/deliver'
import { dropMails, takeMails } from '@/lib/notices/mail/outbox'
import { openPost } from '@/lib/notices/mail/post'
import { signedInPerson } from '../../support/people'
import { type ClaimCase, draft, openCase } from '../commands/claim-case'
import { type MailServer, startMailServer } from './smtp'

let given: ClaimCase
let server: MailServer
let claimId: string
let reader: Actor
let now: Date

beforeEach(async () => {
  await given?.desk.db.$disconnect()
  given = await openCase()
  server = await startMailServer()
  claimId = await draft(given)
  reader = await signedInPerson(given.desk, ['reviewer'])
  now = new Date(Date.now() + 1000)
})
afterEach(() => server.stop())
afterAll(() => given.desk.db.$disconnect())

/** A notice whose mail is due. */
async function told(personId = reader.id, about: Partial<Prisma.NoticeUncheckedCreateInput> = {}) {
  const id = newId()
  await given.desk.db.notice.create({
    data: {
      id,
      key: id,
      personId,
      what: 'claim_assigned',
      claimId,
      subjectType: 'claim',
      subjectId: claimId,
      actorId: given.editor.id,
      at: now,
      mailState: 'waiting',
      mailDueAt: now,
      ...about,
    },
  })
  return id
}

const worker = () => ({ ...given.desk.as(jobsActor), now: () => now })

async function work(url = server.url): Promise<number> {
  const post = openPost(url, 'desk@countercheck.example')
  try {
    return await deliver(worker(), post, 'https://check.example')
  } finally {
    post.close()
  }
}

const stateOf = (id: string) => given.desk.db.notice.findUniqueOrThrow({ where: { id } })
const later = (minutes: number) => {
  now = new Date(now.getTime() + minutes * 60_000)
}

test('a mail says what kind of thing happened and where, in its reader’s language, and nothing of a draft', async () => {
  await execute(given.desk.as(reader), changeLanguage, { locale: 'ko' })
  const id = await told()
  expect(await work()).toBe(1)
  const [mail] = server.received
  expect(mail?.to).toEqual([`${reader.id}@people.example`])
  const [head = '', body = ''] = mail?.text.split(/\r?\n\r?\n/) ?? []
  expect(head).toContain(`Message-ID: <notice.${id}@check.example>`)
  expect(head).toContain('Content-Type: text/plain; charset=utf-8')
  expect(head).toContain('Content-Transfer-Encoding: base64')
  const text = Buffer.from(body, 'base64').toString('utf8')
  expect(text).toContain('주장 하나를 맡게 되었습니다')
  expect(text).toContain(`https://check.example/review/claims/${claimId}`)
  const { statement } = await given.desk.db.claim.findUniqueOrThrow({ where: { id: claimId } })
  expect(mail?.text + text).not.toContain(JSON.parse(JSON.stringify(statement)).en)
  expect(await stateOf(id)).toMatchObject({ mailState: 'sent', mailAttempts: 1 })
})

test('a mail about several claims says how many, and leads to those that its reader was given last', async () => {
  await execute(given.desk.as(reader), changeLanguage, { locale: 'ko' })
  await told(reader.id, { what: 'claims_assigned', subjectType: 'claims', claims: 500 })
  expect(await work()).toBe(1)
  const [, body = ''] = server.received[0]?.text.split(/\r?\n\r?\n/) ?? []
  const text = Buffer.from(body, 'base64').toString('utf8')
  expect(text).toContain('주장 500개를 맡게 되었습니다')
  expect(text).toContain('https://check.example/review?list=assigned&sort=newest')
})

test('a mail goes out once, also when two workers look at once', async () => {
  for (let count = 0; count < 15; count += 1) {
    await told()
    await told(given.second.id)
  }
  await Promise.all([work(), work()])
  expect(server.received).toHaveLength(30)
  expect(await work()).toBe(0)
  expect(server.received).toHaveLength(30)
})

test('a change of many claims at once does not fill a mailbox: twenty mails an hour, the rest stays on the desk', async () => {
  for (let count = 0; count < 45; count += 1) await told()
  expect(await work()).toBe(20)
  expect(await given.desk.db.notice.count({ where: { mailState: 'dropped' } })).toBe(25)
  later(61)
  await told()
  expect(await work()).toBe(1)
})

test('while the server is down mails wait, longer each time, and go out once it is back', async () => {
  const id = await told()
  await server.stop()
  expect(await work()).toBe(0)
  expect(await stateOf(id)).toMatchObject({ mailState: 'waiting', mailError: 'ESOCKET' })
  expect(await work()).toBe(0)
  expect((await stateOf(id)).mailAttempts).toBe(1)
  later(1)
  expect(await work()).toBe(0)
  const due = (await stateOf(id)).mailDueAt?.getTime() ?? 0
  expect(due - now.getTime()).toBe(4 * 60_000)
  server = await startMailServer(Number(new URL(server.url).port))
  later(4)
  expect(await work()).toBe(1)
  expect(server.received).toHaveLength(1)
})

test('a mail that no server takes is given up after ten attempts', async () => {
  const id = await told()
  await server.stop()
  for (let attempt = 0; attempt < 12; attempt += 1) {
    await work()
    later(6 * 60)
  }
  expect(await stateOf(id)).toMatchObject({ mailState: 'failed', mailAttempts: 10 })
  server = await startMailServer()
})

test('a recipient that is refused for good is not tried again; one that is refused for now is', async () => {
  server.refuse(550)
  const never = await told()
  await work()
  expect(await stateOf(never)).toMatchObject({ mailState: 'failed', mailError: 'EENVELOPE 550' })
  server.refuse(451)
  const now451 = await told()
  await work()
  expect(await stateOf(now451)).toMatchObject({ mailState: 'waiting', mailError: 'EENVELOPE 451' })
  server.refuse(undefined)
  later(1)
  expect(await work()).toBe(1)
})

test('a mail whose process ended while sending goes out again later, under the same Message-ID', async () => {
  const id = await told()
  await execute(worker(), takeMails, {})
  expect(await work()).toBe(0)
  later(11)
  expect(await work()).toBe(1)
  expect(server.received[0]?.text).toContain(`Message-ID: <notice.${id}@check.example>`)
  later(60)
  expect(await work()).toBe(0)
})

test('no mail goes to whoever has read it, wants it no longer, or may no longer see the claim', async () => {
  const gone = await signedInPerson(given.desk, ['reviewer'])
  const picky = await signedInPerson(given.desk, ['reviewer'])
  const ids = [await told(gone.id), await told(picky.id), await told()]
  await execute(given.desk.as(operatorActor), disablePerson, { personId: gone.id })
  await execute(given.desk.as(picky), chooseMails, { kinds: [] })
  await given.desk.db.notice.update({ where: { id: ids[2] ?? '' }, data: { readAt: now } })
  expect(await work()).toBe(0)
  expect(server.received).toEqual([])
  for (const id of ids) expect((await stateOf(id)).mailState).toBe('dropped')
})

test('a site without a mail server keeps no mails for later', async () => {
  const id = await told()
  await execute(worker(), dropMails, {})
  expect((await stateOf(id)).mailState).toBe('dropped')
  expect(await work()).toBe(0)
})
