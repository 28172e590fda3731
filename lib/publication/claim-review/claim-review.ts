import type { Claim, ClaimReview, CorrectionComment, CreativeWork, Rating, WithContext } from 'schema-dts'
import { defaultLocale, type Locale, type LocalText, pickText } from '@/lib/i18n/locales'
import { speech } from '@/lib/i18n/translator'
import { hasClaimReview, isVerdictId, verdictOf } from '@/lib/verdicts/scale'
import { mostShown } from '../most-shown'
import { claimPath, versionPath } from '../permalink'
import type { Snapshot, SnapshotRef } from '../snapshot-schema'

/** What the markup of a claim is made from: the version that stands, and what stands live beside it. */
export type ReviewedClaim = {
  snapshot: Snapshot
  flags: readonly { flag: string }[]
  corrections: readonly { note: LocalText; toVersion: number; publishedAt: string }[]
  /** What a page calls an entry of the registry today. */
  nameOf: (ref: SnapshotRef) => string
  /** The vendor's own web address, where the record has one. */
  vendorUrl: string | null
}

/**
 * The ClaimReview markup (schema.org) of a claim's page, in the page's own words, or null where there is none:
 * on pages in other languages than English, and wherever no verdict stands that people of this desk approved.
 *
 * @param siteUrl the site's address without a slash at the end
 */
export function claimReviewOf(
  claim: ReviewedClaim,
  { locale, siteUrl }: { locale: Locale; siteUrl: string },
): WithContext<ClaimReview> | null {
  if (locale !== defaultLocale || !isReviewed(claim)) return null
  const { snapshot, corrections } = claim
  const { slug, statement } = snapshot.claim
  const said = pickText(statement, locale)
  const changed = [snapshot.version.publishedAt, ...corrections.map(({ publishedAt }) => publishedAt)].sort()
  return {
    '@context': 'https://schema.org',
    '@type': 'ClaimReview',
    url: `${siteUrl}${claimPath(slug)}`,
    claimReviewed: said?.text ?? slug,
    inLanguage: said?.lang ?? locale,
    datePublished: snapshot.verdict.decidedAt ?? snapshot.version.publishedAt,
    dateModified: changed.at(-1) ?? snapshot.version.publishedAt,
    author: { '@type': 'Organization', name: speech(locale).t('site.name'), url: siteUrl },
    reviewRating: ratingOf(snapshot.verdict),
    itemReviewed: itemOf(claim),
    ...(corrections.length === 0
      ? {}
      : {
          correction: corrections
            .slice(0, mostShown.answers)
            .map((row) => correctionOf(row, `${siteUrl}${versionPath(slug, row.toVersion)}`)),
        }),
  }
}

/** Whether a verdict stands that a person of this desk approved and that says something of the claim. */
export function isReviewed({ snapshot, flags }: Pick<ReviewedClaim, 'snapshot' | 'flags'>): boolean {
  const { verdict, claim } = snapshot
  if (verdict.origin !== 'desk' || verdict.approvers.length === 0) return false
  if (!isVerdictId(verdict.id) || !hasClaimReview(verdict.id)) return false
  return claim.withdrawn === null && !flags.some(({ flag }) => flag === 'suspended')
}

/** A number only where the scale has one; the explanation is the line that the page prints under the verdict. */
function ratingOf(verdict: Snapshot['verdict']): Rating {
  if (!isVerdictId(verdict.id)) throw new RangeError(`no such verdict: ${verdict.id}`)
  const { label, rating, when } = verdictOf(verdict.id)
  const s = speech(defaultLocale)
  const reason = verdict.subReason === null ? null : s.word('reason', verdict.subReason)
  return {
    '@type': 'Rating',
    alternateName: label.en,
    ratingExplanation: pickText(verdict.oneLine, defaultLocale)?.text ?? reason ?? when.en,
    ...(rating === null ? {} : { ratingValue: rating, bestRating: 5, worstRating: 1 }),
  }
}

/** What readers inferred is not put into the vendor's mouth: such a claim has no author here. */
function itemOf({ snapshot, nameOf, vendorUrl }: ReviewedClaim): Claim {
  const { claim, appearances } = snapshot
  const first = firstOf(appearances)
  const others = appearances
    .filter((row) => row !== first)
    .slice(0, mostShown.wordings)
    .map((row) => workOf(row, nameOf))
  return {
    '@type': 'Claim',
    datePublished: claim.claimedOn,
    inLanguage: (first ?? appearances[0])?.language ?? defaultLocale,
    ...(claim.attribution === 'vendor'
      ? {
          author: {
            '@type': 'Organization',
            name: nameOf(claim.vendor),
            ...(vendorUrl === null ? {} : { sameAs: vendorUrl }),
          },
        }
      : {}),
    ...(first ? { firstAppearance: workOf(first, nameOf) } : {}),
    ...(others.length === 0 ? {} : { appearance: others }),
  }
}

type Appearance = Snapshot['appearances'][number]

/** The vendor's own wording; of several the earliest that has a date. */
function firstOf(appearances: readonly Appearance[]): Appearance | undefined {
  const dateOf = ({ source }: Appearance) => source.publishedOn ?? '9999'
  return appearances
    .filter(({ isOriginal }) => isOriginal)
    .sort((a, b) => dateOf(a).localeCompare(dateOf(b)))[0]
}

function workOf({ source, language }: Appearance, nameOf: ReviewedClaim['nameOf']): CreativeWork {
  const { url, title, author, publisher, publishedOn, archivedUrl } = source
  return {
    '@type': 'CreativeWork',
    name: title,
    inLanguage: language,
    ...(url === null ? {} : { url }),
    ...(publishedOn === null ? {} : { datePublished: publishedOn }),
    ...(author === null ? {} : { author: { '@type': 'Person', name: author } }),
    ...(publisher === null ? {} : { publisher: { '@type': 'Organization', name: nameOf(publisher) } }),
    ...(archivedUrl === null ? {} : { archivedAt: archivedUrl }),
  }
}

function correctionOf(
  { note, publishedAt }: ReviewedClaim['corrections'][number],
  url: string,
): CorrectionComment {
  const text = pickText(note, defaultLocale)
  return {
    '@type': 'CorrectionComment',
    datePublished: publishedAt,
    url,
    ...(text === null ? {} : { text: text.text, inLanguage: text.lang }),
  }
}
