import { expect, test } from 'playwright/test'
import { postToAction, refusals, serverActions } from './support/actions'

/** Actions that need no account, and how they refuse what is empty. */
const open: Record<string, string> = {
  'app/login/actions.ts signIn': 'sign_in.failed',
  'app/login/actions.ts finishSignIn': 'sign_in.second_step_over',
  'app/accept/[token]/actions.ts accept': 'invalid',
}

test('a stranger cannot post to any action but signing in and opening a link', async ({
  request,
  baseURL,
}) => {
  const names = serverActions().map(({ name }) => name)
  expect(names.length).toBeGreaterThan(15)
  const expected = names.map((name) => [name, open[name] ?? 'unauthenticated'])
  const answers = await refusals(request, { page: '/login', origin: baseURL ?? '' })
  expect(answers).toEqual(Object.fromEntries(expected))
})

test('an action that a page of another site sends is not carried out', async ({ request }) => {
  const [first] = serverActions()
  const to = { page: '/login', origin: 'https://elsewhere.example' }
  expect((await postToAction(request, first?.id ?? '', to)).ok()).toBe(false)
})

test('next-auth opens no session without its own token against foreign forms', async ({ request }) => {
  const response = await request.post('/api/auth/callback/credentials', {
    form: { email: 'admin@countercheck.example', password: 'x' },
    maxRedirects: 0,
  })
  const cookies = response.headers()['set-cookie'] ?? ''
  expect(cookies).not.toContain('session-token=')
})

test('next-auth is sent short forms alone', async ({ request }) => {
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  const data = `csrfToken=${'a'.repeat(100_000)}`
  const long = await request.post('/api/auth/callback/credentials', { headers, data })
  expect([long.status(), (await long.json()).reason]).toEqual([413, 'request.too_large'])
  const json = await request.post('/api/auth/signin/credentials', { data: '{', maxRedirects: 0 })
  expect(json.status()).toBe(302)
})

for (const path of ['/review', '/review/account', '/admin/people', '/admin/audit', '/admin/jobs']) {
  test(`a stranger who opens ${path} is led to the sign-in, and nothing of the page is sent`, async ({
    request,
  }) => {
    const response = await request.get(path, { maxRedirects: 0 })
    expect(response.status()).toBe(307)
    expect(response.headers().location).toBe(`/login?next=${encodeURIComponent(path)}`)
    expect(response.headers()['cache-control']).toContain('no-store')
  })
}
