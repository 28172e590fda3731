import { cache } from 'react'
import { JsonLd } from '@/components/json-ld'
import { DataArticle } from '@/components/public/data/data-article'
import { env } from '@/lib/core/env'
import { publicRecord } from '@/lib/db/record-pool'
import { exportFiles } from '@/lib/exchange/export/files'
import { exportFormats } from '@/lib/exchange/export/formats'
import { speech } from '@/lib/i18n/translator'
import { datasetOf } from '@/lib/publication/dataset-markup'
import { getDataPage, type DataPage as Shown } from '@/lib/publication/read/data-page'
import { absoluteAddress } from '@/lib/web/absolute'
import { bodyOf, elsewhere, type Found, headOf, languageOf } from '../../public-page'

export const generateStaticParams = () => []
/** The audit trail grows with every change, also with those that no page shows; a minute is said on the page. */
export const revalidate = 60

type Props = { params: Promise<{ locale: string }> }

const load = cache(async (locale: string): Promise<Found<Shown>> => {
  const language = languageOf(locale)
  if (!language) return elsewhere(locale)
  return { s: speech(language), path: '/data', is: 'here', page: await getDataPage(publicRecord()) }
})

export async function generateMetadata({ params }: Props) {
  return headOf(await load((await params).locale), (_page, s) => ({
    title: s.t('data.title'),
    description: s.t('data.intro'),
  }))
}

/** Every export with its columns, the licence, the head of the audit trail, and how to cite. */
export default async function DataPage({ params }: Props) {
  return bodyOf(await load((await params).locale), (data, s) => {
    const given = { files: exportFiles, formats: exportFormats, siteUrl: env().SITE_URL }
    const page = absoluteAddress(s.locale, '/data')
    return (
      <>
        <JsonLd
          data={datasetOf(s, { ...given, changed: data.head?.at ?? null, snapshots: data.snapshots, page })}
        />
        <DataArticle s={s} page={data} {...given} />
      </>
    )
  })
}
