import { expect, test } from 'playwright/test'
import { withdrawClaim } from '@/lib/claims/commands'
import { execute } from '@/lib/core/command'
import { startTwoInstances, type TwoInstances } from './support/two-instances'

test.describe.configure({ mode: 'serial' })

let two: TwoInstances
test.beforeAll(async () => {
  test.setTimeout(180_000)
  two = await startTwoInstances()
})
test.afterAll(() => two?.stop())

const claim = '/claims/maverick-gpqa'

/** Asks until a page comes from the cache: for ten seconds after a change none is kept. */
async function cached(url: string): Promise<void> {
  const state = async () => (await fetch(url)).headers.get('cache-status')
  await expect.poll(state, { timeout: 30_000, intervals: [500] }).toBe('Countercheck; hit')
}

async function texts(path: string): Promise<string[]> {
  return Promise.all(two.urls.map(async (url) => (await fetch(url + path)).text()))
}

test('a withdrawn claim is gone from both of two instances at the next request', async () => {
  const pages = [claim, `/ko${claim}`, '/', '/claims', '/vendors/meta']
  await Promise.all(two.urls.flatMap((url) => pages.map((path) => cached(url + path))))
  for (const text of await texts(claim)) expect(text).not.toContain('Withdrawn')

  const { id } = await two.db.claim.findUniqueOrThrow({ where: { slug: 'maverick-gpqa' } })
  await execute(two.editor, withdrawClaim, { id, note: { en: 'Entered twice.' } })
  await two.caughtUp()

  for (const text of await texts(claim)) {
    expect(text).toContain('This claim was withdrawn from the record')
    expect(text).toContain('Entered twice.')
  }
  for (const text of await texts(`/ko${claim}`)) expect(text).toContain('철회되었습니다')
  for (const path of ['/claims', '/vendors/meta']) {
    for (const text of await texts(path)) expect(text).toContain('Withdrawn')
  }
})

test('a version that was not there is answered as soon as it is published', async () => {
  const { id, slug } = await two.db.claim.findUniqueOrThrow({ where: { slug: 'maverick-beats-gpt-4o' } })
  const address = `/claims/${slug}/v/2`
  const statuses = async () => Promise.all(two.urls.map(async (url) => (await fetch(url + address)).status))
  await Promise.all(two.urls.map((url) => cached(url + address)))
  expect(await statuses()).toEqual([404, 404])
  await execute(two.editor, withdrawClaim, { id, note: { en: 'Entered twice.' } })
  await two.caughtUp()
  expect(await statuses()).toEqual([200, 200])
})

test('with PostgreSQL stopped, pages that were read before are answered', async () => {
  await Promise.all(two.urls.map((url) => cached(url + claim)))
  await two.stopDatabase()
  for (const text of await texts(claim)) expect(text).toContain('This claim was withdrawn from the record')
})

test('with PostgreSQL stopped, a page that nobody read before says in a plain sentence that it could not be made', async () => {
  const [url] = two.urls
  for (const [path, sentence] of [
    ['/vendors/mistral-ai', 'This page could not be made'],
    ['/ko/vendors/mistral-ai', '페이지를 만들지 못했습니다'],
    ['/claims?q=maverick', 'This page could not be made'],
  ] as const) {
    const answer = await fetch(url + path)
    expect(answer.status, path).toBe(503)
    expect(answer.headers.get('retry-after')).toBe('5')
    expect(await answer.text()).toContain(`<h1>${sentence}</h1>`)
    expect(answer.headers.get('cache-control')).toBe('no-store')
  }
})

test('with PostgreSQL stopped, exports and addresses for programs ask to come back', async () => {
  const [url] = two.urls
  for (const path of ['/export/claims.csv', '/api/v1/claims', '/badge/maverick-beats-gpt-4o.svg']) {
    const answer = await fetch(url + path)
    expect(answer.status, path).toBe(503)
    expect(answer.headers.get('retry-after'), path).toBe('5')
  }
})
