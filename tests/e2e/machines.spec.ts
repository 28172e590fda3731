import { type APIRequestContext, expect, test } from 'playwright/test'
import robotsParser from 'robots-parser'

// Whatever the sitemap names is asked for, which takes a minute or two.
test.describe.configure({ timeout: 360_000 })

const locations = (xml: string) =>
  [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => address)

async function sitemapAddresses(request: APIRequestContext): Promise<string[]> {
  const parts = locations(await (await request.get('/sitemap.xml')).text())
  const texts = await Promise.all(parts.map(async (part) => (await request.get(part)).text()))
  return texts.flatMap(locations)
}

/** Which addresses robots.txt lets search engines read. */
async function robotsOf(request: APIRequestContext): Promise<(address: string) => boolean> {
  const answer = await request.get('/robots.txt')
  const rules = robotsParser(answer.url(), await answer.text())
  expect(rules.isDisallowed(new URL('/vendor/claims', answer.url()).href)).toBe(true)
  return (address) => rules.isAllowed(address) === true
}

/** The links of a page's head by `rel` and another attribute. */
function links(html: string, rel: string): Record<string, string>[] {
  const tags = [...html.matchAll(/<link\s([^>]*)>/g)].map(([, inside = '']) => inside)
  const parsed = tags.map((inside) =>
    Object.fromEntries(
      [...inside.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [
        name.toLowerCase(),
        value.replaceAll('&amp;', '&'),
      ]),
    ),
  )
  return parsed.filter((link) => link.rel === rel)
}

test('every address in the sitemap answers 200 as its own canonical page, with at most one block of valid data', async ({
  request,
}) => {
  const addresses = await sitemapAddresses(request)
  expect(addresses.length).toBeGreaterThan(500)
  const robots = await robotsOf(request)
  const wrong = addresses.flatMap((address) => (robots(address) ? [] : [`closed to crawlers: ${address}`]))
  const languagesOf = new Map<string, Record<string, string>>()
  await inTurns(addresses, async (address) => {
    const response = await request.get(address, { maxRedirects: 0 })
    const html = await response.text()
    if (response.status() !== 200) wrong.push(`${response.status()} ${address}`)
    if (links(html, 'canonical')[0]?.href !== address) wrong.push(`not canonical: ${address}`)
    const blocks = [...html.matchAll(/<script type="application\/ld\+json">([^<]*)<\/script>/g)]
    for (const [, json = ''] of blocks) JSON.parse(json)
    if (blocks.length > 1) wrong.push(`${blocks.length} blocks: ${address}`)
    const named = links(html, 'alternate').filter(({ hreflang }) => hreflang)
    languagesOf.set(
      address,
      Object.fromEntries(named.map(({ hreflang = '', href = '' }) => [hreflang, href])),
    )
  })
  expect(wrong).toEqual([])
  for (const [address, languages] of languagesOf) {
    expect(Object.keys(languages).sort(), address).toEqual(['en', 'ko', 'x-default'])
    for (const other of Object.values(languages)) expect(languagesOf.get(other), other).toEqual(languages)
  }
})

test('what the head of a claim’s page names for programs is there', async ({ request }) => {
  const addresses = await sitemapAddresses(request)
  const claim = addresses.find((address) => address.includes('/ko/claims/')) ?? ''
  const html = await (await request.get(claim)).text()
  expect(html).toContain('<meta property="og:locale" content="ko_KR"/>')
  const found = links(html, 'alternate').filter(({ type }) => type)
  expect(found.map(({ type }) => type)).toEqual([
    'application/atom+xml',
    'application/atom+xml',
    'application/feed+json',
    'application/feed+json',
    'application/json+oembed',
  ])
  for (const { href = '', type = '' } of found) {
    const response = await request.get(href)
    expect(response.status(), href).toBe(200)
    expect(response.headers()['access-control-allow-origin'], href).toBe('*')
    if (!type.includes('oembed')) expect(response.headers()['content-type']).toContain(type)
  }
  const picture =
    /<meta property="og:image" content="([^"]+)"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? ''
  const drawn = await request.get(picture)
  expect([drawn.status(), drawn.headers()['content-type']]).toEqual([200, 'image/png'])
  expect((await drawn.body()).byteLength).toBeGreaterThan(10_000)
})

test('a reader of any of these who has it already is answered 304, and one who asks for the head gets no body', async ({
  request,
}) => {
  const claim = (await sitemapAddresses(request)).find((address) => address.includes('/claims/')) ?? ''
  const slug = claim.split('/').at(-1)
  const addresses = [
    `/badge/${slug}.svg`,
    `/embed/claims/${slug}`,
    `/og/claims/${slug}`,
    `/claims/${slug}/data.csv`,
    `/claims/${slug}/data.json`,
    `/claims/${slug}/v/0.json`,
    '/export/claims.csv',
    '/export/claims.jsonl?kind=score',
    '/export/all.zip',
    '/data/schema.json',
    '/feeds/verdicts.atom',
    '/feeds/corrections.json',
    '/sitemap.xml',
    '/sitemaps/claims-1.xml',
    '/robots.txt',
  ]
  for (const address of addresses) {
    const first = await request.get(address)
    const { etag = '' } = first.headers()
    expect([first.status(), etag !== ''], address).toEqual([200, true])
    // Front servers compress what does not forbid it.
    expect(first.headers()['cache-control'], address).not.toContain('no-transform')
    const again = await request.get(address, { headers: { 'if-none-match': etag } })
    expect([again.status(), (await again.body()).byteLength], address).toEqual([304, 0])
    const head = await request.head(address)
    expect([head.status(), head.headers().etag, (await head.body()).byteLength], address).toEqual([
      200,
      etag,
      0,
    ])
  }
})

test('scripts of another site may read every address for programs, also after asking first', async ({
  request,
}) => {
  const claim = (await sitemapAddresses(request)).find((address) => address.includes('/claims/')) ?? ''
  const slug = claim.split('/').at(-1)
  const headers = { origin: 'https://elsewhere.example', 'access-control-request-method': 'GET' }
  for (const address of [
    '/export/claims.csv',
    '/export/results.json?vendor=meta',
    '/export/all.zip',
    '/export/snapshots/2020-01-01.zip',
    '/feeds/verdicts.atom?model=gpt-4o',
    `/claims/${slug}/data.csv`,
    `/claims/${slug}/v/0.json`,
    `/badge/${slug}.svg`,
    `/embed/claims/${slug}`,
    `/oembed?url=${encodeURIComponent(claim)}`,
    '/data/schema.json',
    '/export/claims.json?colour=red',
  ]) {
    const asked = await request.fetch(address, { method: 'OPTIONS', headers })
    expect([asked.status(), asked.headers()['access-control-allow-origin']], address).toEqual([204, '*'])
    expect(asked.headers()['access-control-allow-headers']).toContain('If-None-Match')
    const given = await request.get(address, { headers: { origin: headers.origin } })
    expect(given.headers()['access-control-allow-origin'], address).toBe('*')
    expect(given.headers()['access-control-expose-headers'], address).toContain('ETag')
  }
})

test('what cannot be read of an export’s address is named as a problem, in every format', async ({
  request,
}) => {
  for (const file of ['claims.csv', 'evidence.json', 'results.jsonl', 'all.zip']) {
    const refused = await request.get(`/export/${file}?vendr=meta`)
    expect([refused.status(), refused.headers()['content-type']], file).toEqual([
      400,
      'application/problem+json',
    ])
    expect((await refused.json()).detail).toContain('vendr')
  }
  for (const file of ['people.json', 'claims.xml', 'all.json', 'all.csv'])
    expect((await request.get(`/export/${file}`)).status(), file).toBe(404)
})

test('starter verdicts have no ClaimReview, and the page about the data describes it as a Dataset', async ({
  request,
}) => {
  const claims = (await sitemapAddresses(request)).filter((address) => /\/claims\//.test(address))
  let starters = 0
  await inTurns(claims, async (address) => {
    const html = await (await request.get(address)).text()
    if (!html.includes('not reviewed by this desk.')) return
    starters += 1
    expect(html, address).not.toContain('ClaimReview')
  })
  expect(starters).toBeGreaterThan(70)
  const html = await (await request.get('/data')).text()
  const [, json = ''] = /<script type="application\/ld\+json">([^<]*)<\/script>/.exec(html) ?? []
  const dataset: { distribution: { contentUrl: string; encodingFormat: string }[] } = JSON.parse(json)
  expect(dataset).toMatchObject({
    '@type': 'Dataset',
    license: 'https://creativecommons.org/licenses/by/4.0/',
  })
  for (const { contentUrl, encodingFormat } of dataset.distribution) {
    const file = await request.head(contentUrl)
    expect([file.status(), file.headers()['content-type']?.split(';')[0]]).toEqual([200, encodingFormat])
  }
})

test('a claim shows in a sandboxed frame of another site, styled and without a complaint of the browser', async ({
  page,
  request,
}) => {
  const claim = (await sitemapAddresses(request)).find((address) => address.includes('/claims/')) ?? ''
  const oembed = await (await request.get(`/oembed?url=${encodeURIComponent(claim)}`)).json()
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  await page.setContent(`<!DOCTYPE html><html lang="en"><title>Another site</title><body>${oembed.html}`)
  const frame = page.frameLocator('iframe')
  await expect(frame.getByRole('heading')).toHaveText(oembed.title)
  await expect(frame.locator('.verdict')).toHaveCSS('font-weight', '700')
  await page.goto('/data')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect(complaints).toEqual([])
})

/** Four at a time. */
async function inTurns<T>(items: T[], run: (item: T) => Promise<void>): Promise<void> {
  const left = [...items]
  const worker = async () => {
    for (let item = left.pop(); item !== undefined; item = left.pop()) await run(item)
  }
  await Promise.all(Array.from({ length: 4 }, worker))
}
