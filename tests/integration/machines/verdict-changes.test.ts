import { beforeAll, describe, expect, it } from 'vitest'
import { GET as badge } from '@/app/badge/[file]/route'
import { GET as embed } from '@/app/embed/claims/[slug]/route'
import { GET as picture } from '@/app/og/claims/[slug]/route'
import { withdrawClaim } from '@/lib/claims/commands'
import { execute } from '@/lib/core/command'
import { getClaimReview } from '@/lib/publication/claim-review/read'
import { getClaimPage } from '@/lib/publication/read/claim-page'
import { listClaims } from '@/lib/publication/read/list-claims'
import { addOrganization } from '@/lib/registry/commands'
import { mergeOrganizations } from '@/lib/registry/merge-commands'
import { suspendVerdict } from '@/lib/verdicts/suspend-commands'
import { judgedRecord } from './judged-record'
import { siteUrl } from './settings'

const slug = 'maverick-gpqa'
let here: Awaited<ReturnType<typeof judgedRecord>>
beforeAll(async () => {
  here = await judgedRecord()
})

const request = (headers: Record<string, string> = {}) => new Request(`${siteUrl}/any`, { headers })
const badgeNow = (headers?: Record<string, string>) =>
  badge(request(headers), { params: Promise.resolve({ file: `${slug}.svg` }) })
const embedNow = () => embed(request(), { params: Promise.resolve({ slug }) })
const pictureNow = () => picture(request(), { params: Promise.resolve({ slug }) })

async function markupNow() {
  const page = await getClaimPage(here.record, slug)
  return page && getClaimReview(here.record, page, { locale: 'en', siteUrl })
}

async function titleOf(response: Response): Promise<string | undefined> {
  return /<title>(.*)<\/title>/.exec(await response.text())?.[1]
}

/** One claim from its publication to its withdrawal; each step builds on the one before. */
describe('what other sites show of a claim', () => {
  let known = ''

  it('is that nobody has judged it, and no markup, until this desk has', async () => {
    const response = await badgeNow()
    known = response.headers.get('etag') ?? ''
    expect(response.headers.get('access-control-allow-origin')).toBe('*')
    expect(await titleOf(response)).toBe('Countercheck: Not yet verified')
    expect(await markupNow()).toBeNull()
    expect((await badgeNow({ 'if-none-match': known })).status).toBe(304)
  })

  it('changes when the verdict does, and whoever asks again is not told that nothing changed', async () => {
    const before = (await pictureNow()).headers.get('etag')
    await here.decide(slug, 'mixed')
    const response = await badgeNow({ 'if-none-match': known })
    expect(response.status).toBe(200)
    expect(await titleOf(response)).toBe('Countercheck: Mixed')
    const embedded = await (await embedNow()).text()
    expect(embedded).toContain('What the desk found.')
    expect(embedded).toContain('Decided otherwise than the rule suggests.')
    expect((await pictureNow()).headers.get('etag')).not.toBe(before)
    expect(await markupNow()).toMatchObject({
      reviewRating: { alternateName: 'Mixed', ratingValue: 3, ratingExplanation: 'What the desk found.' },
    })
  })

  it('does not repeat a verdict from the moment on that it is suspended', async () => {
    const claimId = await here.claimId(slug)
    await execute(here.as(here.editor), suspendVerdict, {
      claimId,
      reason: { en: 'New run.', ko: '새 측정.' },
    })
    expect(await titleOf(await badgeNow())).toBe('Countercheck: Suspended')
    expect(await (await embedNow()).text()).not.toMatch(/Mixed|What the desk found/)
    expect(await markupNow()).toBeNull()
  })

  it('is the new verdict once the desk has given one', async () => {
    await here.decide(slug, 'contradicted', 'It is far off.')
    expect(await titleOf(await badgeNow())).toBe('Countercheck: Contradicted')
    expect(await markupNow()).toMatchObject({ reviewRating: { ratingValue: 1 } })
  })

  it('names the vendor as what it became by a merge, without another version', async () => {
    const { id: fromId } = await here.db.organization.findUniqueOrThrow({ where: { slug: 'meta' } })
    const as = here.as(here.editor)
    const { id: intoId } = await execute(as, addOrganization, { name: 'Meta Platforms', kinds: ['vendor'] })
    await execute(as, mergeOrganizations, { fromId, intoId })
    expect(await (await embedNow()).text()).toContain('Meta Platforms')
    const asked = { filter: { vendor: 'meta' }, sort: 'name', after: null } as const
    const { claims } = await listClaims(here.record, asked)
    expect(claims.map(({ vendor }) => vendor.slug)).toEqual(['meta-platforms', 'meta-platforms'])
  })

  it('is that the claim was withdrawn, when it was', async () => {
    const id = await here.claimId(slug)
    await execute(here.as(here.editor), withdrawClaim, {
      id,
      note: { en: 'Said by nobody.', ko: '그런 말이 없다.' },
    })
    expect(await titleOf(await badgeNow())).toBe('Countercheck: Withdrawn')
    expect(await markupNow()).toBeNull()
  })
})

describe('what is not there', () => {
  it('is answered 404 to scripts of any site, for slugs unknown and unreadable', async () => {
    for (const unknown of ['nothing', '..%2f', "o'brien", 'a'.repeat(200)]) {
      const answers = await Promise.all([
        badge(request(), { params: Promise.resolve({ file: `${unknown}.svg` }) }),
        embed(request(), { params: Promise.resolve({ slug: unknown }) }),
        picture(request(), { params: Promise.resolve({ slug: unknown }) }),
      ])
      expect(answers.map(({ status }) => status)).toEqual([404, 404, 404])
      expect(answers.map(({ headers }) => headers.get('access-control-allow-origin'))).toEqual([
        '*',
        '*',
        '*',
      ])
    }
  })

  it('is a language that the site does not speak: 400', async () => {
    const french = new Request(`${siteUrl}/badge/${slug}.svg?lang=fr`)
    expect((await badge(french, { params: Promise.resolve({ file: `${slug}.svg` }) })).status).toBe(400)
  })
})
