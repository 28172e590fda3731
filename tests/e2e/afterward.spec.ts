import type pg from 'pg'
import { expect, type Page, test } from 'playwright/test'
import { verifyChain } from '@/lib/audit/verify'
import type { Actor } from '@/lib/auth/actor'
import { execute } from '@/lib/core/command'
import { newId } from '@/lib/core/id'
import { reach } from '@/lib/db/reach'
import { suspendVerdict } from '@/lib/verdicts/suspend-commands'
import { runScript } from '../support/command'
import {
  attachRun,
  draftScore,
  furnish,
  type Here,
  judgedClaim,
  propose,
  publishedClaim,
} from '../support/small-record'
import { addressesUnder } from './support/desk-addresses'
import { group } from './support/desk-forms'
import { deskPeople } from './support/desk-people'
import { type OwnDatabase, startOwnDatabase } from './support/own-database'
import { password } from './support/own-desk'

// Each goes on from what the others left, and the last looks at all of it.
test.describe.configure({ mode: 'serial', timeout: 90_000 })

let own: OwnDatabase
let here: Here
let people: ReturnType<typeof deskPeople>
let editor: Actor
let desk: Page
let reader: Page

test.beforeAll(async ({ browser }) => {
  test.setTimeout(180_000)
  own = await startOwnDatabase()
  here = await furnish(own)
  const { url } = await own.serve('site')
  people = deskPeople(browser, { url, db: own.db })
  editor = await here.person(['editor', 'reviewer'])
  desk = await people.signedIn(editor)
  reader = await people.visitor()
})
test.afterAll(() => own?.stop())

test('evidence that is superseded or retracted reopens the verdict that rests on it, on the desk and in public', async () => {
  const superseded = await judgedClaim(here, { slug: 'superseded', title: 'First run' })
  const retracted = await judgedClaim(here, { slug: 'retracted', title: 'Another run' })
  await attachRun(here, superseded.claimId, { title: 'Corrected run', value: '69.6' })

  await desk.goto(`/review/evidence/${superseded.evidenceId}`)
  await desk.getByText('Supersede it').first().click()
  const form = desk.locator('#supersede')
  await form.getByLabel('By this evidence').fill('No such run')
  await group(form, 'Reason').getByLabel('English').fill('The evaluator published a corrected run.')
  await form.getByRole('button', { name: 'Supersede it' }).click()
  await expect(form.getByLabel('By this evidence')).toHaveAttribute('aria-invalid', 'true')
  const newer = desk.locator('#pick-evidence option[value^="Corrected run"]')
  await form.getByLabel('By this evidence').fill((await newer.getAttribute('value')) ?? '')
  await form.getByRole('button', { name: 'Supersede it' }).click()
  await expect(desk.getByText('Superseded by Corrected run').first()).toBeVisible()

  await desk.goto(`/review/evidence/${retracted.evidenceId}`)
  await desk.getByText('Retract it').first().click()
  await group(desk.locator('#retract'), 'Reason').getByLabel('English').fill('It was another model.')
  await desk.locator('#retract').getByRole('button', { name: 'Retract it' }).click()
  await expect(desk.getByText('It was another model.').first()).toBeVisible()

  await desk.goto('/review?list=rereview')
  for (const { claimId } of [superseded, retracted])
    await expect(desk.locator(`a[href="/review/claims/${claimId}"]`)).toBeVisible()
  await reader.goto('/claims/superseded')
  await expect(reader.getByText('Under re-review').first()).toBeVisible()
  await expect(reader.getByText('The evaluator published a corrected run.').first()).toBeVisible()
  await reader.goto('/claims/retracted')
  await expect(reader.getByText('Under re-review').first()).toBeVisible()
  await expect(reader.getByText('It was another model.').first()).toBeVisible()
  await expect(reader.locator('s, del', { hasText: 'Another run' }).first()).toBeVisible()
})

test('words are blacked out in every version by two people, and by no one alone', async () => {
  await judgedClaim(here, { slug: 'redacted' })
  const { id } = await own.db.claim.findUniqueOrThrow({ where: { slug: 'redacted' } })
  const admin = await people.signedIn(await here.person(['admin']))
  await admin.goto(`/review/claims/${id}/redact`)
  const words = admin.getByLabel('Words to black out, exactly as they stand')
  const note = group(admin, 'Note for the public: why, without the words themselves').getByLabel('English')
  await words.fill('Sixteen runs of the whole set')
  await note.fill('It said “Sixteen runs of the whole set”.')
  await admin.getByRole('button', { name: 'Ask for it' }).click()
  await expect(admin.getByText('The note repeats the words. Say why without them.').first()).toBeVisible()
  await expect(words).toHaveValue('Sixteen runs of the whole set')
  await note.fill('A private address had been quoted.')
  await admin.getByRole('button', { name: 'Ask for it' }).click()
  await expect(admin.getByText('You asked for this, so somebody else agrees or declines.')).toBeVisible()
  await expect(admin.getByRole('button', { name: 'Agree, and black them out' })).toHaveCount(0)
  const request = new URL(admin.url()).pathname

  expect(await (await reader.request.get('/claims/redacted')).text()).toContain(
    'Sixteen runs of the whole set',
  )
  await desk.goto(request)
  await desk.getByRole('button', { name: 'Agree, and black them out' }).click()
  await expect(desk.getByText(/texts? (was|were) blacked out/)).toBeVisible()
  for (const address of ['', '/v/1', '/v/1.json', '/history']) {
    const text = await (await reader.request.get(`/claims/redacted${address}`)).text()
    expect(text, address).not.toContain('Sixteen runs')
  }
  await reader.goto('/claims/redacted/v/1')
  await expect(reader.getByText('A private address had been quoted.').first()).toBeVisible()
})

test('a notice arrives at whom it concerns, leads to its place, and is read', async () => {
  const { claimId } = await judgedClaim(here, { slug: 'followed' })
  const follower = await here.person(['reviewer'])
  const page = await people.signedIn(follower)
  await page.goto(`/review/claims/${claimId}`)
  await page.getByRole('button', { name: 'Follow this claim' }).click()
  await expect(page.getByRole('button', { name: 'Follow no longer' })).toBeVisible()

  await execute(here.as(editor), suspendVerdict, { claimId, reason: { en: 'Looking again.' } })
  await desk.goto(`/review/claims/${claimId}`)
  const comment = desk.locator('#comment')
  await comment.locator('summary').click()
  await comment.getByLabel('Comment').fill(`@${follower.name} what of the token limit?`)
  await comment.getByRole('button', { name: 'Comment' }).click()
  await desk.waitForURL(/#c-/)

  await page.goto('/review')
  await page.getByRole('link', { name: 'Notices (2 unread)' }).click()
  await expect(
    page.getByText(`${editor.name} suspended the verdict on a claim that you follow.`),
  ).toBeVisible()
  await page.getByRole('link', { name: `${editor.name} mentioned you in a comment.` }).click()
  await expect(page).toHaveURL(new RegExp(`/review/claims/${claimId}#c-`))
  await expect(page.locator(new URL(page.url()).hash)).toBeInViewport()
  await expect(page.locator(new URL(page.url()).hash)).toContainText('what of the token limit?')
  await page.goto('/review/notices')
  await page.getByRole('button', { name: 'Mark all as read' }).click()
  await expect(page.getByRole('link', { name: 'Notices', exact: true })).toBeVisible()
  await desk.goto('/review/notices')
  await expect(desk.getByText('mentioned you')).toHaveCount(0)
})

test('an outside approver is invited for one claim when nobody is left, sees nothing else, and is named in public', async () => {
  const secret = '12.34567'
  const draft = await draftScore(here, { slug: 'a-draft', value: secret })
  const { claimId } = await publishedClaim(here, { slug: 'outside' })
  const author = await here.person(['reviewer'])
  const assessment = await propose(here, author, claimId)
  const admin = await here.person(['admin'])
  const inviting = await people.signedIn(admin)
  await inviting.goto(`/review/assessments/${assessment}`)
  await expect(inviting.getByRole('button', { name: 'Make the link' })).toHaveCount(0)
  await everybodyHasAnInterest(author.id)
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

  const fill = (noun: string) =>
    noun === 'assessments' ? assessment : noun === 'claims' ? claimId : draft.id
  const theirOwn = /^\/review(\/(account|outside|notices)(\/.*)?)?$/
  const others = ['review', 'admin', 'vendor'].flatMap((part) => addressesUnder(part, fill))
  for (const address of others.filter((path) => !theirOwn.test(path))) {
    const answer = await outside.request.get(address)
    expect([address, answer.status()]).toEqual([address, 404])
    expect(await answer.text(), address).not.toContain(secret)
  }

  await outside.getByRole('button', { name: 'Approve' }).click()
  await expect(outside.getByRole('heading', { level: 1, name: 'Thank you' })).toBeVisible()
  await reader.goto('/claims/outside')
  await expect(
    reader.getByText(`Jane Roe (outside approver, invited by ${admin.name})`).first(),
  ).toBeVisible()
  const afterwards = await outside.request.get(`/review/outside/${assessment}`)
  expect([afterwards.status(), await afterwards.text()]).toEqual([404, expect.not.stringContaining('GPQA')])
})

test('the audit chain verifies after all of it, and fails when one row is changed, deleted or swapped by hand', async () => {
  const command = () =>
    runScript(['run.mjs', 'scripts/audit-verify.ts'], { variables: { DATABASE_URL: own.url } })
  const whole = await command()
  expect([whole.code, whole.stdout]).toEqual([0, expect.stringContaining('The audit chain is whole')])

  const client = await reach(own.url)
  try {
    await client.query('ALTER TABLE public.audit_event DISABLE TRIGGER USER')
    const { rows } = await client.query<{ seq: string }>(
      `SELECT seq FROM public.audit_event WHERE action = 'verdict.suspend' ORDER BY seq DESC LIMIT 1`,
    )
    const seq = Number(rows[0]?.seq)
    const text = (from: string, to: string) =>
      client.query('UPDATE public.audit_event SET text = replace(text, $1, $2) WHERE seq = $3', [
        from,
        to,
        seq,
      ])
    await text('Looking again', 'Looking away')
    expect(await verifyChain(client)).toMatchObject({ intact: false, seq: BigInt(seq) })
    await text('Looking away', 'Looking again')
    expect(await verifyChain(client)).toMatchObject({ intact: true })

    await swap(client, seq)
    expect(await verifyChain(client)).toMatchObject({ intact: false, seq: BigInt(seq) })
    await swap(client, seq)
    expect(await verifyChain(client)).toMatchObject({ intact: true })

    await client.query('DELETE FROM public.audit_event WHERE seq = $1', [seq])
    expect(await verifyChain(client)).toMatchObject({ intact: false, seq: BigInt(seq + 1) })
  } finally {
    await client.end()
  }
  const broken = await command()
  expect([broken.code, broken.stderr]).toEqual([1, expect.stringContaining('The audit chain is broken')])
})

/** Exchanges an event with the one after it. */
async function swap(client: pg.Client, seq: number): Promise<void> {
  const both = [seq, seq + 1]
  await client.query('UPDATE public.audit_event SET seq = -seq WHERE seq = ANY($1)', [both])
  await client.query('UPDATE public.audit_event SET seq = $1 + seq WHERE seq < 0', [seq + seq + 1])
}

/** So that nobody of the desk may approve, whoever proposed. */
async function everybodyHasAnInterest(authorId: string): Promise<void> {
  const everybody = await own.db.person.findMany({
    where: {
      kind: 'person',
      id: { not: authorId },
      roles: { some: { role: { in: ['reviewer', 'editor'] } } },
    },
  })
  await own.db.interest.createMany({
    data: everybody.map(({ id: personId }) => ({
      id: newId(),
      personId,
      organizationId: here.meta,
      note: 'Shares',
      declaredAt: new Date(),
    })),
  })
}
