import { parse } from 'csv-parse/sync'
import { expect, type Page, test } from 'playwright/test'

test.use({ javaScriptEnabled: false })

async function slugsOn(page: Page): Promise<string[]> {
  // A link that was followed leads to a page that comes in parts, and all of its list is read.
  await page.waitForLoadState()
  return page
    .locator('.claim-item h3 a')
    .evaluateAll((links) => links.map((link) => (link.getAttribute('href') ?? '').split('/').at(-1) ?? ''))
}

test('a reader narrows the list by links alone, removes a filter, and gets the same claims as CSV', async ({
  page,
  request,
}) => {
  await page.goto('/claims')
  const filters = page.getByRole('complementary', { name: 'Narrow down' })
  await filters.getByRole('region', { name: 'Verdict' }).getByRole('link', { name: 'Mixed' }).click()
  await expect(page).toHaveURL(/\/claims\?verdict=mixed$/)
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute('href', /\/claims$/)
  await expect(page.locator('link[hreflang]')).toHaveCount(0)
  const meta = filters
    .getByRole('region', { name: 'Vendor' })
    .getByRole('listitem')
    .filter({ hasText: 'Meta' })
  const promised = Number(await meta.locator('.facet-count').textContent())
  await meta.getByRole('link').click()
  await expect(page.getByRole('status')).toContainText(promised === 1 ? '1 claim' : `${promised} claims`)
  const shown = await slugsOn(page)
  const csv = await request.get((await page.getByRole('link', { name: 'CSV' }).getAttribute('href')) ?? '')
  const rows: { claim_slug: string }[] = parse(await csv.text(), { columns: true, bom: true })
  expect(rows.map((row) => row.claim_slug).sort()).toEqual(shown.sort())
  await page.getByRole('link', { name: 'Remove Verdict: Mixed' }).first().click()
  await expect(page).toHaveURL(/\/claims\?vendor=meta$/)
  expect((await slugsOn(page)).length).toBeGreaterThan(shown.length)
})

test('filters typed among the words, in either language, become filters that can be removed', async ({
  page,
}) => {
  await page.goto('/claims')
  await page.getByRole('searchbox').fill('vendor:meta verdict:mixed maverick')
  await page.getByRole('button', { name: 'Search' }).click()
  await expect(page).toHaveURL(/\/claims\?q=maverick&verdict=mixed&vendor=meta$/)
  await expect(page.getByRole('searchbox')).toHaveValue('maverick')
  await page.getByRole('link', { name: 'Remove Vendor: Meta' }).first().click()
  await expect(page).toHaveURL(/\/claims\?q=maverick&verdict=mixed$/)
  await page.goto('/ko/claims?q=업체:메타 판정:엇갈림')
  await expect(page).toHaveURL(/\/ko\/claims\?verdict=mixed&vendor=meta$/)
  await expect(page.getByRole('link', { name: '판정: 엇갈림 빼기' }).first()).toBeVisible()
})

test('a claim is found by any name of its model, and says where the words stand', async ({ page }) => {
  for (const query of ['라마 4 매버릭', 'llama-4-maverick', 'Maverick', '매버']) {
    await page.goto(`/claims?q=${encodeURIComponent(query)}`)
    await expect(page.locator('.claim-item h3').filter({ hasText: 'Maverick' }).first()).toBeVisible()
    await expect(page.locator('.claim-item mark').first()).toBeVisible()
  }
  await expect(page.locator('.matches').filter({ hasText: 'Name of a model:' }).first()).toBeVisible()
})

test('a mistyped name is searched for as it is spelled, and the page says so', async ({ page }) => {
  await page.goto('/claims?q=Maverik')
  await expect(page.getByRole('alert')).toContainText('Showing results for “Maverick”.')
  expect((await slugsOn(page)).length).toBeGreaterThan(0)
  await page.getByRole('link', { name: 'Search for “Maverik” instead' }).click()
  await expect(page.getByText('No claim matches all of this.')).toBeVisible()
  await page.goto('/ko/claims?q=메버릭')
  await expect(page.getByRole('alert')).toContainText('“매버릭”')
})

test('what cannot be read is a 400 that names it and shows the rest; programs are refused the same', async ({
  page,
  request,
}) => {
  for (const query of [
    'verdict=wonderful&kind=score',
    'kind=score&q=vendr:meta',
    'kind=score&from=soon',
    'kind=score&after=x',
  ]) {
    const response = await page.goto(`/claims?${query}`)
    expect(response?.status(), query).toBe(400)
    await expect(page.getByRole('alert')).toBeVisible()
    await expect(page.getByRole('link', { name: 'Remove Kind: Score' }).first()).toBeVisible()
    for (const path of query.includes('after') ? [] : ['/export/claims.csv', '/feeds/verdicts.atom'])
      expect((await request.get(`${path}?${query}`)).status(), `${path} ${query}`).toBe(400)
  }
  await page.goto('/claims?verdict=contradictd')
  await page.getByRole('alert').getByRole('link', { name: 'Contradicted' }).click()
  await expect(page).toHaveURL(/\/claims\?verdict=contradicted$/)
})

test('a name that nothing on record has is a 404 that says who may be meant', async ({ page, request }) => {
  const response = await page.goto('/claims?model=Llama 4 Maverik')
  expect(response?.status()).toBe(404)
  await page.getByRole('alert').getByRole('link', { name: 'Llama 4 Maverick' }).first().click()
  await expect(page).toHaveURL(/\/claims\?model=llama-4-maverick/)
  for (const path of ['/export/claims.csv', '/feeds/verdicts.atom'])
    expect((await request.get(`${path}?vendor=nobody-at-all`)).status(), path).toBe(404)
  const first = await request.get('/claims?sort=name')
  expect(first.status()).toBe(200)
})

test('where nothing is left, a filter to take away leads on', async ({ page }) => {
  await page.goto('/claims?q=maverick&kind=opinion&verdict=confirmed')
  await expect(page.getByText('No claim matches all of this.')).toBeVisible()
  await page
    .getByRole('link', { name: /^Without / })
    .first()
    .click()
  await page.goto('/claims?model=llama-4-maverick&q=zzzzzzzz')
  await page.getByRole('link', { name: 'Without Words: zzzzzzzz' }).click()
  await expect(page).toHaveURL(/\/claims\?model=llama-4-maverick$/)
  expect((await slugsOn(page)).length).toBeGreaterThan(0)
})
