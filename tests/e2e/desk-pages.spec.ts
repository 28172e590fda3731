import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from 'playwright/test'
import { axeInBothThemes } from './support/axe'
import { pathOf } from './support/desk-forms'
import { signedIn } from './support/signed-in'

// Long forms take axe its time, most of all for contrast.
test.describe.configure({ timeout: 120_000 })

const fixed = [
  '/review',
  '/review?list=all',
  '/review/views',
  '/review/changes',
  '/review/claims/new',
  '/review/registry',
  '/review/registry/organizations',
  '/review/registry/organizations/new',
  '/review/registry/models',
  '/review/registry/models/new',
  '/review/registry/benchmarks',
  '/review/registry/benchmarks/new',
  '/review/registry/ties',
  '/review/registry/ties/new',
  '/review/registry/sources',
  '/review/registry/sources/new',
  '/review/registry/duplicates?kind=models',
  '/review/registry/merges',
  '/review/nothing-at-all',
]

for (const address of fixed) {
  test(`axe finds nothing on ${address}, small and wide, in light and in dark`, async ({ browser }) => {
    const page = await signedIn(browser, 'editor')
    await expectSound(page, address)
  })
}

test('axe finds nothing on the pages of a claim, its evidence and its verdict', async ({ browser }) => {
  const page = await signedIn(browser, 'reviewer1')
  await page.goto('/review?list=shipped&q=10M')
  await page.getByRole('row').getByRole('link').first().click()
  await page.waitForURL(/\/review\/claims\//)
  const claim = pathOf(page)
  const further = await page
    .locator(
      'main a[href*="/review/evidence/"], main a[href*="/review/assessments/"], main a[href*="/evidence/"]',
    )
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  const oneOfEach = ['/review/evidence/', '/review/assessments/', `${claim}/evidence/`].flatMap(
    (start) => further.find((href) => href.startsWith(start) && !href.endsWith('/new')) ?? [],
  )
  expect(oneOfEach).toHaveLength(3)
  for (const address of [claim, `${claim}/assess`, `${claim}/evidence/new`, ...oneOfEach])
    await expectSound(page, address)
})

test('a page of the desk says in words that something is not there', async ({ browser }) => {
  const page = await signedIn(browser, 'reviewer1')
  for (const address of [
    '/review/claims/0199c0de-0000-7000-8000-000000000001',
    '/review/evidence/not-an-id',
    '/review/assessments/0199c0de-0000-7000-8000-000000000001',
    '/review/registry/nothing',
  ]) {
    await page.goto(address)
    await expect(page.getByRole('heading', { level: 1, name: 'There is nothing here' })).toBeVisible()
  }
})

/** No finding of axe on a small and a wide screen, and nothing that makes the page itself scroll sideways. */
async function expectSound(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await page.setViewportSize({ width: 390, height: 800 })
  expect(await axeInBothThemes(page), `${address} at 390`).toEqual([])
  await expectNoSidewaysScroll(page, address)
  await page.setViewportSize({ width: 320, height: 640 })
  await expectNoSidewaysScroll(page, address)
  await page.setViewportSize({ width: 1280, height: 900 })
  await page.emulateMedia({ colorScheme: 'light' })
  const { violations } = await new AxeBuilder({ page }).disableRules(['color-contrast']).analyze()
  expect(
    violations.map(({ id, nodes }) => [id, nodes[0]?.html]),
    `${address} at 1280`,
  ).toEqual([])
}

async function expectNoSidewaysScroll(page: Page, address: string): Promise<void> {
  const { inner, whole } = await page.evaluate(() => ({
    inner: window.innerWidth,
    whole: document.documentElement.scrollWidth,
  }))
  expect(whole, `${address} scrolls sideways at ${inner}`).toBeLessThanOrEqual(inner)
}
