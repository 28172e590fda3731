import { cache } from 'react'
import { ClaimList } from '@/components/public/list/claim-list'
import { publicRecord } from '@/lib/db/record-pool'
import { speech } from '@/lib/i18n/translator'
import { readListAddress } from '@/lib/publication/list-address'
import { type ClaimListPage, getClaimListPage } from '@/lib/publication/read/claim-list-page'
import { bodyOf, elsewhere, type Found, headOf, languageOf } from '../../public-page'

export const generateStaticParams = () => []

type Props = { params: Promise<{ locale: string }> }

const load = cache(async (locale: string): Promise<Found<ClaimListPage>> => {
  const language = languageOf(locale)
  if (!language) return elsewhere(locale)
  const page = await getClaimListPage(publicRecord(), readListAddress(new URLSearchParams()), language)
  return { s: speech(language), path: '/claims', is: 'here', page }
})

export async function generateMetadata({ params }: Props) {
  return headOf(await load((await params).locale), (_page, s) => ({
    title: s.t('list.title'),
    description: s.t('list.intro'),
  }))
}

/** The list as everybody sees it first. With filters the address is rewritten to claims-list (next.config.js). */
export default async function ClaimsPage({ params }: Props) {
  return bodyOf(await load((await params).locale), (page, s) => <ClaimList s={s} page={page} />)
}
