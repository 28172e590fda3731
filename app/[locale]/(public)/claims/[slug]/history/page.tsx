import { cache } from 'react'
import { CompareVersions } from '@/components/public/claim/compare-versions'
import { VersionTable } from '@/components/public/claim/version-table'
import { PageHeader } from '@/components/ui/page-header'
import { publicRecord } from '@/lib/db/record-pool'
import { claimPath, historyPath } from '@/lib/publication/permalink'
import { listVersions } from '@/lib/publication/read/versions'
import { localPath } from '@/lib/web/paths'
import { bodyOf, elsewhere, headOf } from '../../../../public-page'
import { loadClaim } from '../load-claim'

export const generateStaticParams = () => []

type Props = { params: Promise<{ locale: string; slug: string }> }

const load = cache(async (locale: string, slug: string) => {
  const found = await loadClaim(locale, slug)
  if (found.is === 'missing') return elsewhere(locale, 'claim', { kind: 'claim', slug, pathOf: historyPath })
  return found.is === 'moved' ? found : { ...found, path: historyPath(slug) }
})

export async function generateMetadata({ params }: Props) {
  const { locale, slug } = await params
  return headOf(await load(locale, slug), ({ snapshot }, s) => ({
    title: `${s.t('history.title')}: ${s.text(snapshot.claim.statement)?.text ?? slug}`,
    description: s.t('history.intro'),
  }))
}

/** Every version of a claim, newest first. */
export default async function HistoryPage({ params }: Props) {
  const { locale, slug } = await params
  const versions = await listVersions(publicRecord(), slug)
  return bodyOf(await load(locale, slug), ({ snapshot }, s) => (
    <article>
      <PageHeader
        kicker={<a href={localPath(s.locale, claimPath(slug))}>{s.text(snapshot.claim.statement)?.text}</a>}
        title={s.t('history.title')}
      >
        <p>{s.t('history.intro')}</p>
      </PageHeader>
      <CompareVersions s={s} slug={slug} newest={snapshot.version.number} />
      <VersionTable s={s} slug={slug} versions={versions} />
    </article>
  ))
}
