import { expect, test } from 'playwright/test'
import { signedIn } from './support/signed-in'

test('the whole trail is checked from its page, goes on without it, and is taken along by the desk alone', async ({
  browser,
  request,
}) => {
  test.setTimeout(240_000)
  const page = await signedIn(browser, 'reviewer1')
  await page.goto('/admin/audit')
  await page.getByRole('button', { name: 'Check the whole trail' }).click()
  await expect(page.getByText(/^Reviewer 1 asked for this check on/)).toBeVisible()
  await page.goto('/review')
  await page.goto('/admin/audit')
  await expect(page.getByRole('status').getByText(/^Whole, as of .* events up to [0-9a-f]{64}/)).toBeVisible({
    timeout: 90_000,
  })

  await page.goto('/admin/audit?action=session.')
  const [all, filtered] = await Promise.all(
    ['Download the whole trail (JSON Lines)', 'Download what the filter shows (JSON Lines)'].map(
      async (name) => {
        const address = (await page.getByRole('link', { name }).getAttribute('href')) ?? ''
        const response = await page.request.get(address)
        expect(response.headers()['content-disposition']).toContain('countercheck-audit.jsonl')
        return (await response.text())
          .trimEnd()
          .split('\n')
          .map((line) => JSON.parse(line))
      },
    ),
  )
  expect(all?.map(({ seq }) => Number(seq))).toEqual(all?.map((_, at) => at + 1))
  expect(filtered?.length).toBeGreaterThan(0)
  for (const { text } of filtered ?? []) expect(JSON.parse(text).action).toMatch(/^session\./)
  expect((await request.get('/admin/audit/trail.jsonl')).status()).toBe(404)

  await page.goto('/admin/audit?action=session.&from=yesterday')
  await expect(page.getByRole('alert').filter({ hasText: '“From” cannot be “yesterday”' })).toBeVisible()
  await expect(page.getByRole('table')).toHaveCount(0)
  expect((await page.request.get('/admin/audit/trail.jsonl?from=yesterday')).status()).toBe(400)
})

test('a claim is assigned and tagged on its workbench without JavaScript, and untagged again', async ({
  browser,
}) => {
  const page = await signedIn(browser, 'reviewer2', { javaScriptEnabled: false })
  await page.goto('/review?list=shipped')
  await page.getByRole('row').getByRole('link').first().click()
  const hands = page.getByRole('region', { name: 'In whose hands' })
  await hands.getByText('Assign or tag').click()
  await hands.getByLabel('Assigned to').selectOption({ label: 'Reviewer 2 (me)' })
  await hands.getByRole('button', { name: 'Assign', exact: true }).click()
  await expect(hands.getByText('Assigned to: Reviewer 2')).toBeVisible()
  await hands.getByText('Assign or tag').click()
  await hands.getByLabel('Tag').fill('by hand')
  await hands.getByRole('button', { name: 'Put it on' }).click()
  await expect(hands.getByRole('link', { name: 'by hand' })).toBeVisible()
  await hands.getByText('Assign or tag').click()
  await hands.getByRole('button', { name: 'Take off: by hand' }).click()
  await expect(hands.getByRole('link', { name: 'by hand' })).toHaveCount(0)
})
