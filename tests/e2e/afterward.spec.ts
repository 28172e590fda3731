import { expect, type Page, test } from 'playwright/test'
import type { Actor } from '@/lib/auth/actor'
import { execute } from '@/lib/core/command'
import { suspendVerdict } from '@/lib/verdicts/suspend-commands'
import { attachRun, furnish, type Here, judgedClaim } from '../support/small-record'
import { group } from './support/desk-forms'
import { deskPeople } from './support/desk-people'
import { type OwnDatabase, startOwnDatabase } from './support/own-database'

// One site for all of them.
test.describe.configure({ mode: 'serial' })

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
