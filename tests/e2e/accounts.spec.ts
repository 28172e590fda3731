import { expect, type Page, test } from 'playwright/test'
import { refusals } from './support/actions'
import {
  accept,
  changePassword,
  invite,
  type OwnDesk,
  password,
  signIn,
  startOwnDesk,
} from './support/own-desk'

let desk: OwnDesk
/** Signed in as the administrator, who is also an editor. */
let admin: Page

const failed = 'The address or the password is not right.'
const ownAccountActions = [
  'app/accept/[token]/actions.ts accept',
  'app/login/actions.ts finishSignIn',
  'app/login/actions.ts signIn',
  'app/review/account/actions.ts beginFactor',
  'app/review/account/actions.ts confirmFactor',
  'app/review/account/actions.ts disableFactor',
  'app/review/account/actions.ts endAllSessions',
  'app/review/account/actions.ts endOtherSessions',
  'app/review/account/actions.ts endSession',
  'app/review/account/actions.ts saveKeys',
  'app/review/account/actions.ts saveLanguage',
  'app/review/account/actions.ts savePassword',
  'app/review/account/actions.ts signOut',
  'app/review/account/actions.ts untie',
]

test.beforeAll(async ({ browser }) => {
  test.setTimeout(180_000)
  desk = await startOwnDesk(browser)
  admin = await desk.visitor()
  const [first] = desk.accounts
  await signIn(admin, first ?? { email: '', password: '' })
  await changePassword(admin, first?.password ?? '')
  await expect(admin).toHaveURL(`${desk.url}/review/account`)
})
test.afterAll(() => desk?.stop())

test('whoever is given a password changes it before anything else', async () => {
  test.setTimeout(240_000)
  const page = await desk.visitor()
  const given = account('reviewer1')
  await signIn(page, given)
  await expect(page).toHaveURL(`${desk.url}/review/account/password`)
  for (const path of ['/review', '/review/account', '/review/claims/new']) {
    await page.goto(path)
    await expect(page).toHaveURL(`${desk.url}/review/account/password`)
  }
  const files = ['/review/claims/similar?vendor=Meta', '/admin/audit/trail.jsonl']
  for (const path of files) expect(await statusOf(page, path)).toBe(404)
  const to = { page: '/review/account/password', origin: desk.url }
  const answers = Object.entries(await refusals(page.request, to))
  const others = answers.filter(([, refusal]) => refusal !== 'password.must_change').map(([name]) => name)
  expect(others.sort()).toEqual(ownAccountActions)

  await changePassword(page, 'not the one that was given')
  await expect(page.getByText('This is not your password.').first()).toBeVisible()
  await changePassword(page, given.password, given.password)
  await expect(page.getByText('This is the password that you have now.').first()).toBeVisible()
  await changePassword(page, given.password)
  await expect(page).toHaveURL(`${desk.url}/review/account`)
  for (const path of files) expect(await statusOf(page, path)).toBe(200)
  await page.goto('/review/claims/new')
  await expect(page).toHaveURL(`${desk.url}/review/claims/new`)

  const again = await desk.visitor()
  await signIn(again, given)
  await expect(again.getByText(failed)).toBeVisible()
})

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with' : 'without'
  test(`somebody is invited, opens the link once and signs in, ${how} JavaScript`, async () => {
    const state = await admin.context().storageState()
    const inviting = await desk.visitor({ javaScriptEnabled, storageState: state })
    const { link, email } = await invite(inviting, 'Noor Vale')
    const page = await desk.visitor({ javaScriptEnabled })
    await page.goto(link)
    await expect(page.getByText(`You were invited as ${email}.`)).toBeVisible()
    await page.getByLabel('New password').fill('short')
    await page.getByRole('button', { name: 'Save and sign in' }).click()
    await expect(page.getByText('Use at least 12 characters.').first()).toBeVisible()
    await expect(page.getByLabel('New password')).toHaveAttribute('aria-invalid', 'true')
    await accept(page, link)
    await expect(page.getByRole('link', { name: 'Your account: Noor Vale' })).toBeVisible()

    const second = await desk.visitor({ javaScriptEnabled })
    await second.goto(link)
    await expect(second.getByText('This link has been used already.')).toBeVisible()
    await expect(second.getByLabel('New password')).toHaveCount(0)

    await page.getByRole('button', { name: 'Sign out' }).click()
    await expect(page).toHaveURL(`${desk.url}/login`)
    await page.goto('/review/account')
    await expect(page).toHaveURL(/\/login\?next=/)
    await signIn(page, { email, password })
    await expect(page).toHaveURL(`${desk.url}/review`)
  })
}

test('a disabled person can do nothing with a page that is open, and sign in no more', async () => {
  const { link, email } = await invite(admin, 'Ira Fenn')
  const page = await desk.visitor()
  await accept(page, link)
  await page.goto('/review/account')
  await page.getByLabel('Language of the desk').selectOption('ko')

  await openPerson('Ira Fenn')
  await admin.getByRole('button', { name: 'Disable the account' }).click()
  await expect(admin.getByRole('button', { name: 'Enable the account' })).toBeVisible()

  await page.getByRole('button', { name: 'Save the language' }).click()
  await expect(page.getByText('You are not signed in any more.')).toBeVisible()
  expect(await desk.db.person.findUniqueOrThrow({ where: { email } })).toMatchObject({ locale: 'en' })
  await page.goto('/review')
  await expect(page).toHaveURL(/\/login\?next=/)
  await signIn(page, { email, password })
  await expect(page.getByText(failed)).toBeVisible()
})

test('a role that is taken away is gone at the next request', async () => {
  const { link } = await invite(admin, 'Uma Reyes')
  const page = await desk.visitor()
  await accept(page, link)
  await openPerson('Uma Reyes')
  await saveRoles('check')
  expect(await statusOf(page, '/admin/people')).toBe(200)
  await openPerson('Uma Reyes')
  await saveRoles('uncheck')
  expect(await statusOf(page, '/admin/people')).toBe(307)
  await page.goto('/admin/people')
  await expect(page.getByRole('heading', { name: 'There is nothing here' })).toBeVisible()
})

test('sessions are listed, and end one by one or all at once', async () => {
  const { link, email } = await invite(admin, 'Ola Brandt')
  const here = await desk.visitor()
  await accept(here, link)
  const [phone, laptop] = [await elsewhere('iPhone', email), await elsewhere('Windows', email)]

  await here.goto('/review/account')
  const rows = here.getByRole('group', { name: 'Sessions' }).locator('tbody tr')
  await expect(rows).toHaveCount(3)
  await expect(rows.filter({ hasText: '(this one)' })).toHaveCount(1)
  await rows.filter({ hasText: 'iPhone' }).getByRole('button', { name: 'End' }).click()
  await expect(rows).toHaveCount(2)
  expect(await statusOf(phone, '/review/account')).toBe(307)
  expect(await statusOf(laptop, '/review/account')).toBe(200)

  await here.getByRole('button', { name: 'End all sessions, this one too' }).click()
  await expect(here).toHaveURL(`${desk.url}/login`)
  for (const page of [here, laptop]) expect(await statusOf(page, '/review/account')).toBe(307)
})

test('an administrator ends the sessions of somebody else, one by one or all at once', async () => {
  const { link, email } = await invite(admin, 'Kim Adeyemi')
  const here = await desk.visitor()
  await accept(here, link)
  const [phone, laptop] = [await elsewhere('iPhone', email), await elsewhere('Windows', email)]

  await openPerson('Kim Adeyemi')
  const rows = admin.getByRole('group', { name: 'Sessions' }).locator('tbody tr')
  await rows.filter({ hasText: 'iPhone' }).getByRole('button', { name: 'End' }).click()
  await expect(rows).toHaveCount(2)
  expect(await statusOf(phone, '/review/account')).toBe(307)
  expect(await statusOf(laptop, '/review/account')).toBe(200)
  await admin.getByRole('button', { name: 'End all sessions' }).click()
  await expect(admin.getByText('No session is open.')).toBeVisible()
  for (const page of [here, laptop]) expect(await statusOf(page, '/review/account')).toBe(307)
})

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with' : 'without'
  test(`a wrong password and an unknown account get the same answer, ${how} JavaScript`, async () => {
    const answers: string[] = []
    for (const email of [account('admin').email, 'nobody@countercheck.example']) {
      const page = await desk.visitor({ javaScriptEnabled })
      await signIn(page, { email, password: 'not the right one at all' })
      await expect(page.getByText(failed)).toBeVisible()
      await expect(page.getByLabel('E-mail address')).toHaveValue(email)
      await expect(page.getByLabel('Password', { exact: true })).toHaveValue('')
      expect(await page.context().cookies()).toHaveLength(1)
      answers.push((await page.getByRole('main').textContent()) ?? '')
    }
    expect(answers[0]).toBe(answers[1])
  })
}

function account(localPart: string): { email: string; password: string } {
  const found = desk.accounts.find(({ email }) => email.startsWith(`${localPart}@`))
  if (!found) throw new Error(`There is no first account ${localPart}`)
  return found
}

async function openPerson(name: string): Promise<void> {
  await admin.goto('/admin/people')
  await admin.getByRole('link', { name, exact: true }).click()
  await expect(admin.getByRole('heading', { level: 1, name })).toBeVisible()
}

/** Gives or takes the administrator's role on the page of a person, and waits until the page says so. */
async function saveRoles(change: 'check' | 'uncheck'): Promise<void> {
  await admin.getByLabel(/^Administrator/)[change]()
  await admin.getByRole('button', { name: 'Save the roles' }).click()
  await expect(admin.getByText('Saved. They hold from the next request on.')).toBeVisible()
  await expect(admin.getByLabel(/^Administrator/)).toBeChecked({ checked: change === 'check' })
}

/** The same person in another browser. */
async function elsewhere(system: string, email: string): Promise<Page> {
  const page = await desk.visitor({ userAgent: `Mozilla/5.0 (${system}) Firefox/140.0` })
  await signIn(page, { email, password })
  await expect(page).toHaveURL(`${desk.url}/review`)
  return page
}

/** How a page is answered that needs somebody signed in. */
async function statusOf(page: Page, path: string): Promise<number> {
  return (await page.request.get(path, { maxRedirects: 0 })).status()
}
