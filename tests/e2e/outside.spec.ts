import type pg from 'pg'
import { expect, type Page, test } from 'playwright/test'
import { newId } from '@/lib/core/id'
import { reach } from '@/lib/db/reach'
import { runScript } from '../support/command'
import { draftScore, furnish, type Here, propose, publishedClaim } from '../support/small-record'
import { addressesUnder } from './support/desk-addresses'
import { deskPeople } from './support/desk-people'
import { type OwnDatabase, startOwnDatabase } from './support/own-database'
import { password } from './support/own-desk'

// The second looks at what the first left.
test.describe.configure({ mode: 'serial' })

/** Of a draft that nobody from outside may see. */
const secret = '12.34567'

let own: OwnDatabase
let here: Here
let people: ReturnType<typeof deskPeople>

test.beforeAll(async ({ browser }) => {
  test.setTimeout(180_000)
  own = await startOwnDatabase()
  here = await furnish(own)
  const { url } = await own.serve('site')
  people = deskPeople(browser, { url, db: own.db })
})
test.afterAll(() => own?.stop())

test('an outside approver is invited for one claim when nobody is left, sees nothing else, and is named in public', async () => {
  const draft = await draftScore(here, { slug: 'a-draft', value: secret })
  const { claimId, evidenceId } = await publishedClaim(here, { slug: 'outside' })
  const author = await here.person(['reviewer'])
  const colleague = await here.person(['reviewer'])
  const admin = await here.person(['admin'])
  const assessment = await propose(here, author, claimId)
  const other = await propose(here, author, (await publishedClaim(here, { slug: 'other' })).claimId)

  const inviting = await people.signedIn(admin)
  await inviting.goto(`/review/assessments/${assessment}`)
  await expect(inviting.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(inviting.getByRole('button', { name: 'Make the link' })).toHaveCount(0)
  await own.db.interest.create({
    data: {
      id: newId(),
      personId: colleague.id,
      organizationId: here.meta,
      note: 'Shares',
      declaredAt: new Date(),
    },
  })
  await inviting.reload()
  await inviting.getByLabel('Name').fill('Jane Roe')
  await inviting.getByLabel('E-mail address').fill(`${newId()}@outside.example`)
  await inviting.getByRole('button', { name: 'Make the link' }).click()
  const link = (await inviting.getByRole('status').locator('code').textContent()) ?? ''

  const outside = await people.visitor()
  await outside.goto(link)
  await outside.getByLabel('New password').fill(password)
  await outside.getByLabel('The same once more').fill(password)
  await outside.getByRole('button', { name: 'Save and sign in' }).click()
  await expect(outside).toHaveURL(new RegExp(`/review/outside/${assessment}$`))
  await expect(outside.getByRole('button', { name: 'Approve' })).toHaveCount(0)
  await outside.getByLabel('I have declared every interest that I have').check()
  await outside.getByRole('button', { name: 'Go on to the proposal' }).click()
  await expect(outside.getByRole('button', { name: 'Approve' })).toBeVisible()
  await expect(outside.getByText('Maverick scores 69.8 on GPQA Diamond.').first()).toBeVisible()

  const ids = {
    claims: claimId,
    evidence: evidenceId,
    assessments: assessment,
    outside: other,
    people: author.id,
    registry: 'models',
    models: here.maverick,
  }
  const seen = await inviting.request.get(`/review/claims/${draft.id}`)
  expect([seen.status(), await seen.text()]).toEqual([200, expect.stringContaining(secret)])
  await seesNothingElse(outside, [ids, { ...ids, claims: draft.id }])
  const anothers = await (await outside.request.get(`/review/outside/${other}`)).text()
  expect(anothers).toContain('There is nothing here')
  expect(anothers).not.toContain('GPQA')

  await outside.getByRole('button', { name: 'Approve' }).click()
  await expect(outside.getByRole('heading', { level: 1, name: 'Thank you' })).toBeVisible()
  const reader = await people.visitor()
  await reader.goto('/claims/outside')
  await expect(
    reader.getByText(`Jane Roe (outside approver, invited by ${admin.name})`).first(),
  ).toBeVisible()
  const afterwards = await outside.request.get(`/review/outside/${assessment}`)
  expect([afterwards.status(), await afterwards.text()]).toEqual([404, expect.not.stringContaining('GPQA')])
})

test('the audit trail of it verifies, and does not when one event is changed, swapped or deleted by hand', async () => {
  const whole = [0, expect.stringContaining('The audit chain is whole'), '']
  expect(await checked()).toEqual(whole)

  const { seq: at, actorId } = await own.db.auditEvent.findFirstOrThrow({
    where: { action: 'outside.invite' },
  })
  const seq = Number(at)
  const another = await here.person(['admin'])
  const brokenAt = (event: number) => [
    1,
    '',
    expect.stringContaining(`The audit chain is broken at event ${event}: `),
  ]
  const client = await reach(own.url)
  try {
    await expect(forgeWho(client, { seq, from: actorId, to: another.id })).rejects.toThrow('append-only')
    await client.query('ALTER TABLE public.audit_event DISABLE TRIGGER USER')

    await forgeWho(client, { seq, from: actorId, to: another.id })
    expect(await checked()).toEqual(brokenAt(seq + 1))
    await forgeWho(client, { seq, from: another.id, to: actorId })
    expect(await checked()).toEqual(whole)

    await swapWithNext(client, seq)
    expect(await checked()).toEqual(brokenAt(seq))
    await swapWithNext(client, seq)
    expect(await checked()).toEqual(whole)

    await client.query('DELETE FROM public.audit_event WHERE seq = $1', [seq])
    expect(await checked()).toEqual(brokenAt(seq + 1))
  } finally {
    await client.end()
  }
})

/** Asks for every address of the desk, the administration and the vendors, with each set of ids in the addresses. */
async function seesNothingElse(outside: Page, sets: Record<string, string>[]): Promise<void> {
  const addresses = sets.flatMap((ids) =>
    ['review', 'admin', 'vendor'].flatMap((part) => addressesUnder(part, (noun) => ids[noun] ?? newId())),
  )
  expect(addresses).toEqual(expect.arrayContaining(sets.map(({ claims }) => `/review/claims/${claims}`)))
  const theirOwn = /^\/review(\/(account|notices|outside)(\/.*)?)?$/
  const nothingHere = '/login/nothing-here'
  const others: Record<string, number | string> = {}
  for (const address of new Set(addresses)) {
    const answer = await outside.request.get(address, { maxRedirects: 0 })
    expect(await answer.text(), address).not.toContain(secret)
    if (!theirOwn.test(address)) others[address] = answer.headers().location ?? answer.status()
  }
  const shown = Object.entries(others).filter(([, says]) => says !== nothingHere && says !== 404)
  expect(shown).toEqual([['/admin', '/admin/people']])
  expect((await outside.request.get(nothingHere)).status()).toBe(404)
}

/** How `npm run audit:verify` ends, and what it says. */
async function checked() {
  const variables = { DATABASE_URL: own.url }
  const { code, stdout, stderr } = await runScript(['run.mjs', 'scripts/audit-verify.ts'], { variables })
  return [code, stdout, stderr]
}

/** Puts somebody else in an event's place of who did it, with a hash that fits the event. */
async function forgeWho(client: pg.Client, given: { seq: number; from: string; to: string }): Promise<void> {
  await client.query(
    `UPDATE public.audit_event SET actor_id = $3::uuid, text = replace(text, $2, $3::text),
       hash = encode(sha256(convert_to(prev_hash || E'\\n' || replace(text, $2, $3::text), 'UTF8')), 'hex')
     WHERE seq = $1`,
    [given.seq, given.from, given.to],
  )
}

async function swapWithNext(client: pg.Client, seq: number): Promise<void> {
  const aside = 1_000_000
  const move = 'UPDATE public.audit_event SET seq = $2 WHERE seq = $1'
  await client.query(move, [seq, aside])
  await client.query(move, [seq + 1, seq])
  await client.query(move, [aside, seq + 1])
}
