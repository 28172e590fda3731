import { createHash } from 'node:crypto'
import { expect, test } from 'playwright/test'
import { claim, pages } from './support/public-pages'

test.use({ javaScriptEnabled: false })

test('without JavaScript a claim shows its verdict, why, its evidence with numbers, and its versions', async ({
  page,
}) => {
  await page.goto(`/claims/${claim}`)
  const panel = page.getByRole('region', { name: 'Verdict', exact: true })
  await expect(panel).toContainText('Mixed')
  await expect(panel).toContainText('Shipped with the software, not reviewed by this desk')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Maverick')
  await expect(page.getByRole('heading', { name: 'Evidence', exact: true })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Counted', exact: true })).toBeVisible()
  await expect(page.getByRole('heading', { name: /^Not counted, because/ }).first()).toBeVisible()
  await expect(page.getByText('1284.48 to 1292.9 at 95%').first()).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Reasoning' })).toBeVisible()
  await page.getByRole('link', { name: 'All versions and what changed' }).click()
  await expect(page.getByRole('row')).toHaveCount(3)
  await page.getByRole('button', { name: 'Show what changed' }).click()
  await expect(page).toHaveURL(`/claims/${claim}/v/1/since/0`)
})

test('every claim is on exactly one page of the list', async ({ page }) => {
  const slugs: string[] = []
  await page.goto('/claims?sort=name')
  for (;;) {
    const links = page.locator('.claim-item h3 a')
    for (const link of await links.all()) slugs.push((await link.getAttribute('href')) ?? '')
    const next = page.getByRole('link', { name: 'Next claims' })
    if ((await next.count()) === 0) break
    const address = await next.getAttribute('href')
    // Waits until the page has come in full, which a click does not.
    await page.goto(address ?? '')
  }
  expect(new Set(slugs).size).toBe(slugs.length)
  await expect(page.getByRole('status')).toContainText(`${slugs.length} claims`)
})

test('a change of language stays on the page', async ({ page }) => {
  await page.goto(`/claims/${claim}`)
  await page.getByRole('link', { name: '한국어' }).click()
  await expect(page).toHaveURL(`/ko/claims/${claim}`)
  await expect(page.locator('html')).toHaveAttribute('lang', 'ko')
  await expect(page.getByRole('region', { name: '판정', exact: true })).toContainText(
    '이 데스크가 검토하지 않음',
  )
})

test('English stands at the root alone', async ({ request }) => {
  const response = await request.get(`/en/claims/${claim}`, { maxRedirects: 0 })
  expect(response.status()).toBe(308)
  expect(response.headers().location).toBe(`/claims/${claim}`)
})

const missing = [
  '/nonsense',
  '/claims/nothing-of-the-kind',
  '/claims/NOT-A-SLUG',
  `/claims/${claim}/v/99`,
  `/claims/${claim}/v/01`,
  `/claims/${claim}/nothing`,
  '/vendors/nobody',
  '/models/none',
  '/benchmarks/none',
  '/evaluators/nobody',
  '/fr/claims',
  '/%ff',
]
for (const path of missing) {
  test(`${path} is a 404 that can be read, also when it is asked for again`, async ({ request }) => {
    for (const _ of [1, 2]) {
      const response = await request.get(path)
      expect(response.status()).toBe(404)
      const text = await response.text()
      expect(text).toContain('<html lang="en">')
      expect(text).toContain('<h1>Not found</h1>')
    }
  })
}

test('a 404 of the Korean pages is Korean', async ({ request }) => {
  const response = await request.get('/ko/claims/nothing-of-the-kind')
  expect(response.status()).toBe(404)
  expect(await response.text()).toMatch(/<html lang="ko">.*<h1>찾을 수 없음<\/h1>/s)
})

test('the JSON of a version is what its page prints the hash of', async ({ page, request }) => {
  await page.goto(`/claims/${claim}/v/1`)
  const response = await request.get(`/claims/${claim}/v/1.json`)
  expect(response.headers()['content-type']).toBe('application/json')
  expect(response.headers()['cache-control']).toContain('immutable')
  const hash = createHash('sha256')
    .update(await response.body())
    .digest('hex')
  await expect(page.getByText(hash)).toBeVisible()
  const again = await request.get(`/claims/${claim}/v/1.json`, { headers: { 'if-none-match': `"${hash}"` } })
  expect(again.status()).toBe(304)
  expect((await request.get(`/claims/${claim}/v/99.json`)).status()).toBe(404)
})

test('a day leads to its version; a day before the first and what is no day are told apart', async ({
  request,
}) => {
  const at = (day: string) => request.get(`/claims/${claim}?at=${day}`, { maxRedirects: 0 })
  const today = await at(new Date().toISOString().slice(0, 10))
  expect([today.status(), today.headers().location]).toEqual([307, `/claims/${claim}/v/1`])
  const early = await at('2020-01-01')
  expect(early.status()).toBe(404)
  expect(await early.text()).toContain('this claim had not been published')
  for (const day of ['2026-02-30', 'soon', '%3Cscript%3E']) {
    const bad = await at(day)
    expect(bad.status()).toBe(400)
    expect(await bad.text()).not.toContain('<script>')
  }
})

for (const path of pages) {
  test(`${path} names itself by the site's own address, in both languages`, async ({ page, baseURL }) => {
    await page.goto(path)
    const href = (selector: string) => page.locator(selector).getAttribute('href')
    const english = `${baseURL}${path === '/' ? '' : path}`
    const korean = `${baseURL}/ko${path === '/' ? '' : path}`
    expect(await href('link[hreflang="ko"]')).toBe(korean)
    expect((await href('link[hreflang="en"]'))?.replace(/\/$/, '')).toBe(english)
    await page.goto(`/ko${path === '/' ? '' : path}`)
    expect((await href('link[hreflang="en"]'))?.replace(/\/$/, '')).toBe(english)
  })
}
