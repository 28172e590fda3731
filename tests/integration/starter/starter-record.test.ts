import { readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { starterActor } from '@/lib/auth/actor'
import type { Database } from '@/lib/db/client'
import { openRecord } from '@/lib/db/record-pool'
import { loadDataset } from '@/lib/exchange/import/dataset/load'
import { claimRows } from '@/lib/publication/claim-data/rows'
import { claimReviewOf, type ReviewedClaim } from '@/lib/publication/claim-review/claim-review'
import { getVendorPage } from '@/lib/publication/read/vendor-page'
import { Snapshot } from '@/lib/publication/snapshot-schema'
import { VERDICTS } from '@/lib/verdicts/scale'
import { starterTable, withTable } from '../../../scripts/starter-record/table'
import { freshCommands } from '../../support/commands'
import { root } from '../../support/source-files'
import { type Published, pagesKeepTheirNumbers } from './by-hand/pages'
import { vendorText } from './by-hand/printed'
import { gapSentence } from './by-hand/vendors'

let db: Database
let published: Published
let snapshots: Snapshot[]

beforeAll(async () => {
  const fresh = await freshCommands()
  db = fresh.db
  await loadDataset(fresh.as(starterActor), {
    place: path.join(root, 'prisma/starter'),
    name: 'starter',
    publish: true,
  })
  const versions = await db.version.findMany({
    orderBy: [{ claimId: 'asc' }, { number: 'desc' }],
    distinct: ['claimId'],
  })
  snapshots = versions.map(({ text }) => Snapshot.parse(JSON.parse(text)))
  const models = await db.model.findMany({ include: { predecessor: true } })
  const benchmarks = await db.benchmark.findMany({ include: { variantOf: true } })
  published = {
    url: fresh.url,
    snapshots,
    predecessors: new Map(
      models.flatMap((one) => (one.predecessor ? [[one.slug, one.predecessor.slug]] : [])),
    ),
    families: new Map(benchmarks.flatMap((one) => (one.variantOf ? [[one.slug, one.variantOf.slug]] : []))),
  }
}, 480_000)

describe('the starter record', () => {
  it('is described by the table in docs/starter-record.md', async () => {
    const document = readFileSync(path.join(root, 'docs/starter-record.md'), 'utf8')
    expect(withTable(document, await starterTable(db))).toBe(document)
  })

  it('gives every claim a verdict with its reasons in both languages, and says that no desk reviewed it', () => {
    const lacking = snapshots.filter(
      ({ verdict }) =>
        verdict.origin !== 'starter' ||
        verdict.approvers.length > 0 ||
        verdict.judgedAsOf === null ||
        ![verdict.oneLine, verdict.reasoning].every((text) => text.en && text.ko),
    )
    expect(lacking.map(({ claim }) => claim.slug)).toEqual([])
  })

  it('says why wherever a verdict is not what the rule suggests', () => {
    const silent = snapshots.filter(
      ({ verdict, suggestion }) =>
        suggestion !== null &&
        suggestion.verdict !== verdict.id &&
        !(verdict.departure.en && verdict.departure.ko),
    )
    expect(silent.map(({ claim }) => claim.slug)).toEqual([])
  })

  it('calls nothing confirmed by the vendor’s own numbers alone', () => {
    const own = snapshots.filter(
      ({ verdict, evidence }) =>
        ['confirmed', 'mostly_confirmed'].includes(verdict.id) &&
        !evidence.some(({ grade }) => grade === 'A' || grade === 'B'),
    )
    expect(own.map(({ claim }) => claim.slug)).toEqual([])
  })
})

describe('what machines are told of the starter record', () => {
  const site = { locale: 'en', siteUrl: 'https://check.example' } as const
  const asReviewed = (snapshot: Snapshot): ReviewedClaim => ({
    snapshot,
    flags: [],
    corrections: [],
    nameOf: ({ name }) => name,
    vendorUrl: 'https://vendor.example',
  })
  /** As if two people of the desk had come to the same verdict. */
  const byDesk = (snapshot: Snapshot): Snapshot => ({
    ...snapshot,
    verdict: {
      ...snapshot.verdict,
      origin: 'desk',
      approvers: [{ name: 'Somebody', at: '2026-03-01T00:00:00.000Z' }],
      decidedAt: '2026-03-01T00:00:00.000Z',
    },
  })

  it('is no ClaimReview as long as nobody of the desk has approved the verdict', () => {
    expect(snapshots.filter((snapshot) => claimReviewOf(asReviewed(snapshot), site) !== null)).toEqual([])
  })

  it('would keep every rule of ClaimReview for every claim, if the desk had decided the same', () => {
    const labels = new RegExp(`\\b(${VERDICTS.map(({ label }) => label.en).join('|')})\\b`, 'i')
    for (const snapshot of snapshots.map(byDesk)) {
      const { claim, verdict, appearances } = snapshot
      const markup = claimReviewOf(asReviewed(snapshot), site)
      const inScale = VERDICTS.find(({ id }) => id === verdict.id)
      if (verdict.id === 'not_checkable') {
        expect(markup, claim.slug).toBeNull()
        continue
      }
      expect(markup, claim.slug).toMatchObject({
        '@type': 'ClaimReview',
        url: `https://check.example/claims/${claim.slug}`,
        claimReviewed: claim.statement.en,
        author: { '@type': 'Organization', name: 'Countercheck' },
        reviewRating: { alternateName: inScale?.label.en, ratingExplanation: verdict.oneLine.en },
        itemReviewed: { '@type': 'Claim', datePublished: claim.claimedOn },
      })
      expect(claim.statement.en, claim.slug).not.toMatch(labels)
      const rating: unknown = markup?.reviewRating
      if (inScale?.rating === null) expect(rating).not.toHaveProperty('ratingValue')
      else expect(rating).toMatchObject({ ratingValue: inScale?.rating, bestRating: 5, worstRating: 1 })
      const item: unknown = markup?.itemReviewed
      if (claim.attribution === 'vendor')
        expect(item).toHaveProperty('author', {
          '@type': 'Organization',
          name: claim.vendor.name,
          sameAs: 'https://vendor.example',
        })
      else expect(item).not.toHaveProperty('author')
      if (appearances.some(({ isOriginal }) => isOriginal))
        expect(item, claim.slug).toHaveProperty('firstAppearance.url')
    }
  })

  it('has a row for each claimed and each measured number, with exact digits', () => {
    for (const snapshot of snapshots) {
      const page = { snapshot, contentHash: '', flags: [], names: new Map() }
      const rows = claimRows(page, site.siteUrl)
      const measured = snapshot.evidence.flatMap(({ results }) => results)
      const of = (kind: string) => rows.filter(({ row }) => row === kind)
      expect(of('claimed'), snapshot.claim.slug).toHaveLength(snapshot.assertions.length)
      expect(of('measured').map((row) => row.value_printed)).toEqual(measured.map(({ value }) => value))
      for (const { value } of rows)
        if (value !== null && value !== undefined) expect(value).toMatch(/^-?\d+(\.\d+)?$/)
    }
  })
})

pagesKeepTheirNumbers(() => published)

describe('a median gap of many claims', () => {
  it('is printed with n and interval as a computation by hand has them, of what counted alone', async () => {
    await db.$executeRaw`UPDATE record.claim_evidence e SET grade = 'A', counted = true, counted_results = coalesce(
      (SELECT array_agg(r.result_id) FROM record.result r WHERE r.evidence_id = e.evidence_id AND r.ordinal % 2 = 0), '{}')`
    const counted = snapshots.map((snapshot) => ({
      ...snapshot,
      evidence: snapshot.evidence.map((one) => ({
        ...one,
        grade: 'A' as const,
        counted: true,
        results: one.results.map((row) => ({ ...row, counted: row.ordinal % 2 === 0 })),
      })),
    }))
    const record = openRecord(published.url)
    const page = await getVendorPage(record, 'meta')
    await record.end()
    const sentence = gapSentence(counted.filter(({ claim }) => claim.vendor.slug === 'meta'))
    expect(sentence).toMatch(/ points \(.* to .*, .*% confidence\), over \d+ score claims$/)
    expect(page ? vendorText(page) : '').toContain(sentence)
  })
})
