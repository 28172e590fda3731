import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { ClaimArticle } from '@/components/public/claim/claim-article'
import { viewAsPublished } from '@/components/public/claim/claim-view'
import { RightOfReply } from '@/components/public/claim/right-of-reply'
import { Corrections } from '@/components/public/claim/submissions'
import { VersionTable } from '@/components/public/claim/version-table'
import { speech } from '@/lib/i18n/translator'
import { claimDataFormats } from '@/lib/publication/claim-data/formats'
import type { ClaimPage } from '@/lib/publication/read/claim-page'
import type { Snapshot, SnapshotResult } from '@/lib/publication/snapshot-schema'
import { evidence } from '../measured/evidence'
import { judgedSnapshot } from './claims'

const s = speech('en')
const mostBytes = 1_500_000
const many = <T,>(count: number, make: (index: number) => T) =>
  Array.from({ length: count }, (_, i) => make(i))

function articleOf(given: Partial<Snapshot>): { page: string; text: string } {
  const snapshot = { ...judgedSnapshot(), ...given }
  const view = viewAsPublished(s, snapshot)
  return read(
    <ClaimArticle view={view} snapshot={snapshot} flags={[]}>
      {null}
    </ClaimArticle>,
  )
}

function read(element: React.ReactNode) {
  const page = renderToStaticMarkup(element)
  return { page, text: page.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ') }
}

const model = { id: 'm', slug: 'maverick', name: 'Maverick' }
const benchmark = { id: 'b', slug: 'gpqa', name: 'GPQA' }
const result = (id: string): SnapshotResult => ({
  ...{ id, ordinal: 0, model, benchmark, value: '61.2', unit: '%', scale: null, direction: 'higher' },
  ...{
    se: '1.2',
    ciLow: null,
    ciHigh: null,
    ciLevel: null,
    errorSource: null,
    n: 198,
    runsK: null,
    runsSd: null,
  },
  ...{ setup: { shots: id }, note: {}, comparability: 'match', differences: [], comparabilityOverride: null },
  ...{ counted: true, whyNot: null },
})

test('a claim with thousands of pieces of evidence shows those that count first, says how many, and where all are', () => {
  const pieces = many(3000, (i) => ({
    ...evidence(`run ${i}`),
    counted: i === 2999,
    results: [result(`r${i}`)],
  }))
  const { page, text } = articleOf({ evidence: pieces })
  expect(page.length).toBeLessThan(mostBytes)
  expect(text).toContain('3,000 pieces of evidence')
  expect(text).toMatch(/ \d+ of 3,000 are shown here\. All of them as JSON/)
  expect(page).toContain('href="/claims/maverick-beats-gpt-4o/v/3.json"')
  expect(page).toContain('id="e-run 2999"')
})

test('one piece of evidence with thousands of values keeps to the same size', () => {
  const pieces = many(20, (i) => ({
    ...evidence(`run ${i}`),
    counted: true,
    results: many(1000, (k) => result(`r${i}-${k}`)),
  }))
  const { page, text } = articleOf({ evidence: pieces })
  expect(page.length).toBeLessThan(mostBytes)
  expect(text).toContain('200 of 1,000 are shown here.')
})

test('a claim that was said in thousands of places shows the vendor’s own wording among the first', () => {
  const [later, own] = judgedSnapshot().appearances
  if (!later || !own) throw new Error('two wordings')
  const appearances = [...many(2000, (i) => ({ ...later, id: `a${i}`, quote: `Said again ${i}` })), own]
  const { page, text } = articleOf({ appearances })
  expect(page.length).toBeLessThan(mostBytes)
  expect(page).toContain('wording-original')
  expect(text).toContain('100 of 2,001 are shown here.')
})

test('of many answers, objections and corrections the newest are shown, and a short list has no such sentence', () => {
  const snapshot = judgedSnapshot()
  const view = viewAsPublished(s, snapshot)
  const slug = snapshot.claim.slug
  const responses = (count: number) =>
    many(count, (i) => ({
      ...{
        id: `r${i}`,
        organization: 'Meta',
        language: 'en',
        text: `Answer ${i}.`,
        receivedAt: '2026-03-02T10:00:00Z',
      },
      ...{ declinedAt: null, declinedReason: null },
    }))
  const reply = (count: number) =>
    read(
      <RightOfReply
        view={view}
        slug={slug}
        verdict={snapshot.verdict}
        submitted={{ responses: responses(count), handedIn: [], challenges: [] }}
      />,
    )
  expect(reply(51).text).toContain('50 of 51 are shown here.')
  expect(reply(51).page).toContain(`href="/claims/${slug}/data.json"`)
  expect(reply(51).text).toContain('Answer 50.')
  expect(reply(51).text).not.toContain('Answer 0.')
  expect(reply(50).text).not.toContain('shown here')
  const corrections = many(1000, (i) => ({
    ...{
      kind: 'typo',
      note: { en: `Note ${i}.` },
      fromVersion: 0,
      toVersion: 1,
      publishedAt: `2026-03-02T10:00:00Z`,
    },
  }))
  const { text } = read(<Corrections view={view} slug={slug} corrections={corrections} />)
  expect(text).toContain('50 of 1,000 are shown here.')
  expect(text).toContain('Note 0.')
})

test('the list of versions ends after 500 and leads on', () => {
  const versions = many(2000, (i) => ({
    ...{ number: 1999 - i, reason: 'evidence', note: {}, publishedAt: '2026-03-02T10:00:00Z' },
    ...{ contentHash: 'a'.repeat(64), verdict: 'mixed' as const },
  }))
  const { page, text } = read(<VersionTable s={s} slug="long" versions={versions} />)
  expect(page.length).toBeLessThan(mostBytes)
  expect(text).toContain('The newest 500 of 2,000 versions.')
  expect(page).toContain('href="/claims/long/v/1499"')
})

test('what a page leaves out of the answers stands in the claim’s data, withheld texts apart', () => {
  const answer = {
    organization: 'Meta',
    receivedAt: '2026-03-02T10:00:00Z',
    declinedAt: null,
    declinedReason: null,
  }
  const page: ClaimPage = {
    ...{
      snapshot: judgedSnapshot(),
      contentHash: 'a'.repeat(64),
      names: new Map(),
      flags: [],
      corrections: [],
    },
    ...{ handedIn: [], links: [], recent: [], challenges: [] },
    responses: many(1000, (i) => ({
      ...answer,
      id: `r${i}`,
      language: 'en',
      text: i === 7 ? null : `Answer ${i}.`,
    })),
  }
  const json = claimDataFormats.find(({ extension }) => extension === 'json')
  const { responses } = Answers.parse(JSON.parse(json?.write(page, 'https://check.example') ?? ''))
  expect(responses).toHaveLength(1000)
  expect(responses[7]?.text).toBeNull()
  expect(responses[999]).toMatchObject({ organization: 'Meta', text: 'Answer 999.' })
})

const Answers = z.looseObject({
  responses: z.array(z.looseObject({ organization: z.string(), text: z.string().nullable() })),
})
