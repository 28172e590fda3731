import { cache } from 'react'
import { Citation } from '@/components/public/claim/citation'
import { ClaimArticle } from '@/components/public/claim/claim-article'
import { viewAsPublished } from '@/components/public/claim/claim-view'
import { RightOfReply } from '@/components/public/claim/right-of-reply'
import { VersionNotice } from '@/components/public/claim/version-notice'
import { VersionsNote } from '@/components/public/claim/versions-note'
import { env } from '@/lib/core/env'
import { Slug } from '@/lib/core/fields'
import { publicRecord } from '@/lib/db/record-pool'
import { speech } from '@/lib/i18n/translator'
import { claimPath, versionPath } from '@/lib/publication/permalink'
import { getVersion, type Version } from '@/lib/publication/read/versions'
import { bodyOf, elsewhere, type Found, headOf, languageOf } from '../../../../../public-page'
import { claimHead } from '../../claim-head'
import { VersionNumber } from '../version-number'

export const generateStaticParams = () => []

type Props = { params: Promise<{ locale: string; slug: string; version: string }> }

const load = cache(async (locale: string, slug: string, version: string): Promise<Found<Version>> => {
  const language = languageOf(locale)
  const number = VersionNumber.safeParse(version).data
  if (!language || !Slug.safeParse(slug).success || number === undefined) return elsewhere(locale, 'version')
  const page = await getVersion(publicRecord(), slug, number)
  if (page) return { s: speech(language), path: versionPath(slug, number), is: 'here', page }
  const pathOf = (moved: string) => versionPath(moved, number)
  return elsewhere(locale, 'version', { kind: 'claim', slug, pathOf })
})

export async function generateMetadata({ params }: Props) {
  const { locale, slug, version } = await params
  return headOf(await load(locale, slug, version), ({ snapshot }, s) => {
    const { title, description } = claimHead(s, snapshot, [])
    const { number, publishedAt } = snapshot.version
    const dated = `${s.t('claim.olderTitle', { version: number, date: s.day(publishedAt) })}: ${title}`
    return { title: dated, description, canonical: claimPath(slug) }
  })
}

/** A version as it was published, for ever: names of its day, and a link to what is published now. */
export default async function VersionPage({ params }: Props) {
  const { locale, slug, version } = await params
  return bodyOf(await load(locale, slug, version), ({ recent, ...page }, s) => {
    const { snapshot, contentHash, current, suspended } = page
    const view = viewAsPublished(s, snapshot)
    return (
      <ClaimArticle
        view={view}
        snapshot={snapshot}
        flags={[]}
        before={<VersionNotice view={view} snapshot={snapshot} current={current} suspended={suspended} />}
      >
        <RightOfReply view={view} slug={snapshot.claim.slug} verdict={snapshot.verdict} />
        <VersionsNote view={view} snapshot={snapshot} recent={recent} suspended={suspended} />
        <Citation view={view} snapshot={snapshot} contentHash={contentHash} siteUrl={env().SITE_URL} />
      </ClaimArticle>
    )
  })
}
