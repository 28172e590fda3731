import { expect, type Page, test } from 'playwright/test'
import { operatorActor } from '@/lib/auth/actor'
import { disablePerson } from '@/lib/auth/commands/people'
import { execute } from '@/lib/core/command'
import { newId } from '@/lib/core/id'
import type { Tampering } from '../support/oidc-issuer'
import { appCode, nextAppCode } from './support/app-code'
import {
  answerFor,
  continueFrom,
  type Elsewhere,
  freshBrowser,
  invitation,
  isSignedIn,
  startElsewhere,
  tiedAccount,
} from './support/elsewhere'

let at: Elsewhere
test.beforeAll(async () => {
  test.setTimeout(180_000)
  at = await startElsewhere()
})
test.afterAll(() => at?.stop())
test.beforeEach(() => at.issuer.tamper(null))

const notInvited = 'This outside account is not tied to anybody here.'
const notConfirmed = 'The other site did not confirm who you are. Try again.'

test('an invitation ties an outside account, which opens that account from then on', async ({ page }) => {
  const { path, email } = await invitation(at)
  const account = { subject: newId(), email: 'somebody@elsewhere.example' }
  at.issuer.signIn(account)
  await page.goto(at.url + path)
  await continueElsewhere(page)
  await expect(page).toHaveURL(`${at.url}/review`)

  const include = { identities: true, roles: true }
  const person = await at.db.person.findUniqueOrThrow({ where: { email }, include })
  expect(person.identities).toMatchObject([{ issuer: at.issuer.url, subject: account.subject }])
  expect(person).toMatchObject({ passwordHash: null, roles: [{ role: 'reviewer' }] })

  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page).toHaveURL(`${at.url}/login`)
  await page.goto(`${at.url}/review/account`)
  await continueElsewhere(page)
  await expect(page).toHaveURL(`${at.url}/review/account`)
  await expect(page.getByText(email)).toBeVisible()
  await expect(page.getByText(at.issuer.url).first()).toBeVisible()
})

test('an account that nobody invited opens nothing, leaves nothing behind, and is told why', async ({
  page,
}) => {
  const { email } = await invitation(at)
  const before = await recorded()
  at.issuer.signIn({ subject: newId(), email })
  await page.goto(`${at.url}/login`)
  await continueElsewhere(page)
  await expect(page.getByRole('alert').filter({ hasText: notInvited })).toBeVisible()
  await page.goto(`${at.url}/review`)
  await expect(page).toHaveURL(/\/login\?/)
  expect(await recorded()).toEqual(before)
})

test('the same e-mail address with another subject opens nothing', async () => {
  const { account, email } = await tiedAccount(at)
  for (const claimed of [account.email, email]) {
    at.issuer.signIn({ subject: newId(), email: claimed })
    await expectRefused('/login', notInvited)
  }
})

test('a disabled person is refused, whom the outside account still names', async () => {
  const { account, personId } = await tiedAccount(at)
  await execute(at.as(operatorActor), disablePerson, { personId })
  at.issuer.signIn(account)
  await expectRefused('/login', notInvited)
})

test('a used invitation ties no second outside account', async () => {
  const { path } = await invitation(at)
  const [one, other] = [await freshBrowser(at), await freshBrowser(at)]
  at.issuer.signIn({ subject: newId(), email: 'one@elsewhere.example' })
  const first = await answerFor(path, one)
  const subject = newId()
  at.issuer.signIn({ subject, email: 'two@elsewhere.example' })
  const second = await answerFor(path, other)

  await one.get(first)
  expect(await isSignedIn(one)).toBe(true)
  const late = await other.get(second)
  expect(await late.text()).toContain('This link has been used already.')
  expect(await isSignedIn(other)).toBe(false)
  expect(await at.db.identity.count({ where: { subject } })).toBe(0)
  await Promise.all([one.dispose(), other.dispose()])
})

test('an outside account that is tied already is tied to no second person', async () => {
  const { account, personId } = await tiedAccount(at)
  const { path, email } = await invitation(at)
  at.issuer.signIn(account)
  const browser = await freshBrowser(at)
  await continueFrom(path, browser)
  expect(await at.db.person.findUnique({ where: { email } })).toBeNull()
  const { subject } = account
  expect(await at.db.identity.findMany({ where: { subject } })).toMatchObject([{ personId }])
  await browser.dispose()
})

test('signing in elsewhere leads to no other site', async () => {
  const { account } = await tiedAccount(at)
  at.issuer.signIn(account)
  const browser = await freshBrowser(at)
  const landed = await continueFrom('/login?next=https://elsewhere.example/', browser)
  expect(landed.url()).toBe(`${at.url}/review`)
  await browser.dispose()
})

test('whoever has a second factor shows it after the other site too, and has no session before', async ({
  page,
}) => {
  const { account } = await tiedAccount(at)
  at.issuer.signIn(account)
  await page.goto(`${at.url}/login?next=/review/account/second-factor`)
  await continueElsewhere(page)
  await page.getByRole('button', { name: 'Make a key for the app' }).click()
  const secret = ((await page.locator('code.key').textContent()) ?? '').replaceAll(' ', '')
  await page.getByLabel('Code that the app shows').fill(appCode(secret))
  await page.getByRole('button', { name: 'Turn it on' }).click()
  await expect(page.locator('.codes code')).toHaveCount(10)

  const before = await recorded()
  const thief = await freshBrowser(at)
  const landed = await continueFrom('/login', thief)
  expect(new URL(landed.url()).pathname).toBe('/login/code')
  expect(await isSignedIn(thief)).toBe(false)
  expect(await recorded()).toEqual(before)
  await thief.dispose()

  await page.context().clearCookies()
  await page.goto(`${at.url}/login?next=/review/account/tokens`)
  await continueElsewhere(page)
  const code = page.getByLabel('Code of the app, or a recovery code')
  await code.fill('000000')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByText('This code is not right, or was used already.').first()).toBeVisible()
  await code.fill(nextAppCode(secret))
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page).toHaveURL(`${at.url}/review/account/tokens`)
})

const ways: Tampering[] = [
  'state',
  'nonce',
  'another key',
  'no signature',
  'another audience',
  'another issuer',
  'expired',
]
for (const way of ways) {
  test(`an answer of the provider that is wrong in one way opens nothing: ${way}`, async () => {
    const { account } = await tiedAccount(at)
    const { path } = await invitation(at)
    at.issuer.signIn(account)
    at.issuer.tamper(way)
    await expectRefused('/login', notConfirmed)
    at.issuer.signIn({ subject: newId(), email: 'new@elsewhere.example' })
    await expectRefused(path, notConfirmed)
  })
}

test('an answer that was meant for another browser opens nothing', async () => {
  at.issuer.signIn((await tiedAccount(at)).account)
  const [one, other] = [await freshBrowser(at), await freshBrowser(at)]
  const answer = await answerFor('/login', one)
  await other.get(answer)
  expect(await isSignedIn(other)).toBe(false)
  await one.get(answer)
  expect(await isSignedIn(one)).toBe(true)
  await Promise.all([one.dispose(), other.dispose()])
})

async function continueElsewhere(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Continue with the Foundry' }).click()
}

/** Goes to the provider from a page, and is led back to the sign-in with a sentence and without a session. */
async function expectRefused(path: string, sentence: string): Promise<void> {
  const before = await recorded()
  const browser = await freshBrowser(at)
  const landed = await continueFrom(path, browser)
  expect(new URL(landed.url()).pathname).toBe('/login')
  expect(await landed.text()).toContain(sentence)
  expect(await isSignedIn(browser)).toBe(false)
  expect(await recorded()).toEqual(before)
  await browser.dispose()
}

/** Everything that a sign-in could leave behind. */
async function recorded() {
  const { db } = at
  const open = { where: { usedAt: null } }
  return {
    people: await db.person.count(),
    identities: await db.identity.count(),
    sessions: await db.session.count(),
    invitations: await db.invitation.count(open),
    events: await db.auditEvent.count(),
  }
}
