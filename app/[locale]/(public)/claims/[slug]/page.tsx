import { JsonLd } from '@/components/json-ld'
import { Citation } from '@/components/public/claim/citation'
import { ClaimArticle } from '@/components/public/claim/claim-article'
import { ClaimData } from '@/components/public/claim/claim-data'
import { viewToday } from '@/components/public/claim/claim-view'
import { RelatedClaims } from '@/components/public/claim/related-claims'
import { RightOfReply } from '@/components/public/claim/right-of-reply'
import { VersionsNote } from '@/components/public/claim/versions-note'
import { env } from '@/lib/core/env'
import { publicRecord } from '@/lib/db/record-pool'
import { getClaimReview } from '@/lib/publication/claim-review/read'
import { claimLinks } from '@/lib/web/machine-links'
import { bodyOf, headOf } from '../../../public-page'
import { claimHead } from './claim-head'
import { loadClaim } from './load-claim'

export const generateStaticParams = () => []

type Props = { params: Promise<{ locale: string; slug: string }> }

export async function generateMetadata({ params }: Props) {
  const { locale, slug } = await params
  return headOf(await loadClaim(locale, slug), ({ snapshot, flags }, s) => {
    const head = claimHead(s, snapshot, flags)
    const { claim, version } = snapshot
    const standing = flags.map(({ flag }) => flag)
    const links = claimLinks(s, {
      slug: claim.slug,
      version: version.number,
      flags: standing,
      title: head.title,
      alt: `${head.title} ${head.description}`,
    })
    return { ...head, ...links }
  })
}

/** A claim as it stands now. */
export default async function ClaimPage({ params }: Props) {
  const { locale, slug } = await params
  const found = await loadClaim(locale, slug)
  const site = { locale: found.s.locale, siteUrl: env().SITE_URL }
  const review = found.is === 'here' ? await getClaimReview(publicRecord(), found.page, site) : null
  return bodyOf(found, (page, s) => {
    const { snapshot, flags, contentHash } = page
    const view = viewToday(s, snapshot, page.names)
    return (
      <ClaimArticle
        view={view}
        snapshot={snapshot}
        flags={flags}
        related={page.links.length > 0}
        before={review ? <JsonLd data={review} /> : null}
      >
        <RightOfReply view={view} slug={snapshot.claim.slug} verdict={snapshot.verdict} submitted={page} />
        <VersionsNote
          view={view}
          snapshot={snapshot}
          recent={page.recent}
          corrections={page.corrections}
          suspended={flags.some(({ flag }) => flag === 'suspended')}
        />
        <RelatedClaims view={view} links={page.links} />
        <Citation view={view} snapshot={snapshot} contentHash={contentHash} siteUrl={env().SITE_URL} />
        <ClaimData s={s} slug={snapshot.claim.slug} />
      </ClaimArticle>
    )
  })
}
