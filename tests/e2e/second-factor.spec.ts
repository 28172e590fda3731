import { expect, type Page, test } from 'playwright/test'
import { appCode, nextAppCode } from './support/app-code'
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
let admin: Page

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

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with' : 'without'
  test(`an app is set up, and from then on asked for at sign-in, ${how} JavaScript`, async () => {
    const { link, email } = await invite(admin, `Somebody ${how}`)
    const page = await desk.visitor({ javaScriptEnabled })
    await accept(page, link)
    await page.goto('/review/account/second-factor')
    await page.getByLabel('Password that you have now').fill(password)
    await page.getByRole('button', { name: 'Make a key for the app' }).click()
    await expect(page.getByRole('img', { name: 'The key as a QR code' })).toBeVisible()
    const secret = ((await page.locator('code.key').textContent()) ?? '').replaceAll(' ', '')
    await page.getByLabel('Code that the app shows').fill('000000')
    await page.getByRole('button', { name: 'Turn it on' }).click()
    await expect(page.getByText('This code is not right, or was used already.').first()).toBeVisible()
    await page.getByLabel('Code that the app shows').fill(appCode(secret))
    await page.getByRole('button', { name: 'Turn it on' }).click()
    const codes = page.locator('.codes code')
    await expect(codes).toHaveCount(10)
    const recovery = (await codes.first().textContent()) ?? ''
    await page.reload()
    await expect(codes).toHaveCount(0)

    const again = await desk.visitor({ javaScriptEnabled })
    await signIn(again, { email, password })
    await expect(again).toHaveURL(/\/login\/code/)
    expect((await again.request.get('/review', { maxRedirects: 0 })).status()).toBe(307)
    const code = nextAppCode(secret)
    await again.getByLabel('Code of the app, or a recovery code').fill(code)
    await again.getByRole('button', { name: 'Sign in' }).click()
    await expect(again).toHaveURL(`${desk.url}/review`)

    const thief = await desk.visitor({ javaScriptEnabled })
    await signIn(thief, { email, password })
    await thief.getByLabel('Code of the app, or a recovery code').fill(code)
    await thief.getByRole('button', { name: 'Sign in' }).click()
    await expect(thief.getByText('This code is not right, or was used already.').first()).toBeVisible()
    await thief.getByLabel('Code of the app, or a recovery code').fill(recovery)
    await thief.getByRole('button', { name: 'Sign in' }).click()
    await expect(thief).toHaveURL(`${desk.url}/review`)
  })
}

test('guesses at the code are slowed', async () => {
  const { link, email } = await invite(admin, 'Guessed At')
  const page = await desk.visitor()
  await accept(page, link)
  const person = await desk.db.person.findUniqueOrThrow({ where: { email } })
  await desk.db.secondFactor.create({
    data: { personId: person.id, sealedSecret: 'none', createdAt: new Date(), confirmedAt: new Date() },
  })
  const thief = await desk.visitor()
  await signIn(thief, { email, password })
  const code = thief.getByLabel('Code of the app, or a recovery code')
  const guess = async (digits: string) => {
    await code.fill(digits)
    await thief.getByRole('button', { name: 'Sign in' }).click()
    // Every answer leaves the field blank.
    await expect(code).toHaveValue('')
  }
  for (let attempt = 1; attempt <= 6; attempt += 1) await guess(`00000${attempt}`)
  await expect(thief.getByText('This code is not right, or was used already.').first()).toBeVisible()
  await guess('000007')
  await expect(thief.getByText('Too many attempts').first()).toBeVisible()
})

test('a token is made once, however it is pressed, opens what its scopes name, and nothing once it is ended', async () => {
  const { link } = await invite(admin, 'Programmer')
  const page = await desk.visitor()
  await accept(page, link)
  await page.goto('/review/account/tokens')
  await page.getByLabel('Name').fill('Nightly import')
  await page.getByLabel('Read the queue and claims on the desk').check()
  await page.getByRole('button', { name: 'Make the token' }).dblclick()
  const token = (await page.getByRole('status').locator('code').textContent()) ?? ''
  const headers = { authorization: `Bearer ${token}` }
  const stranger = await desk.visitor()
  const call = (path: string) => stranger.request.get(`/api/v1${path}`, { headers })
  expect((await call('/desk/queue?list=drafts')).status()).toBe(200)
  const refused = await stranger.request.post('/api/v1/desk/claims', { headers, data: {} })
  expect([refused.status(), (await refused.json()).reason]).toEqual([403, 'token.scope'])
  expect((await stranger.request.get('/api/v1/desk/queue?list=drafts')).status()).toBe(401)
  expect((await page.request.get('/api/v1/desk/queue?list=drafts')).status()).toBe(401)
  expect((await stranger.request.get('/api/v1/claims')).status()).toBe(200)
  expect((await stranger.request.get('/api/v1/openapi.json')).status()).toBe(200)
  await expect(page.getByRole('row', { name: /^Nightly import/ })).toHaveCount(1)
  await page.getByRole('button', { name: 'End', exact: true }).click()
  await expect(page.getByText('There is no token.')).toBeVisible()
  expect((await call('/desk/queue?list=drafts')).status()).toBe(401)
})
