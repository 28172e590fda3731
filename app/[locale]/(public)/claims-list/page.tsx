import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { ClaimList } from '@/components/public/list/claim-list'
import { isSlow, withQuery } from '@/components/public/list/list-view'
import { publicRecord } from '@/lib/db/record-pool'
import { speech } from '@/lib/i18n/translator'
import { readListAddress } from '@/lib/publication/list-address'
import { type ClaimListPage, getClaimListPage } from '@/lib/publication/read/claim-list-page'
import { answerListWith, listHeader } from '@/lib/web/list-status'
import { localPath } from '@/lib/web/paths'
import { bodyOf, elsewhere, type Found, headOf, languageOf } from '../../public-page'

export const dynamic = 'force-dynamic'

type Given = Record<string, string | string[] | undefined>
type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Given> }

/** Head and body ask with the same text, so that the list is read once. */
const load = cache(async (locale: string, queryString: string): Promise<Found<ClaimListPage>> => {
  const language = languageOf(locale)
  if (!language) return elsewhere(locale)
  const address = readListAddress(new URLSearchParams(queryString))
  const page = await getClaimListPage(publicRecord(), address, language)
  if (page.rewritten !== null) redirect(withQuery(localPath(language, '/claims'), page.rewritten))
  if (isMissing(page)) answerListWith((await headers()).get(listHeader), 404)
  else if (page.problems.length > 0)
    answerListWith((await headers()).get(listHeader), isSlow(page) ? 503 : 400)
  return { s: speech(language), path: '/claims', is: 'here', page }
})

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const found = await load((await params).locale, queryOf(await searchParams))
  const head = headOf(found, ({ query }, s) => ({
    title: s.t('list.title'),
    description: s.t('list.intro'),
    // The whole list stands for its parts: pages in other languages would not name this one back.
    canonical: '/claims',
    feeds: query.filter,
  }))
  return { ...head, robots: { index: false, follow: true } }
}

/** The list of claims, narrowed, sorted or continued; one rendering for each request. */
export default async function FilteredClaimsPage({ params, searchParams }: Props) {
  const found = await load((await params).locale, queryOf(await searchParams))
  return bodyOf(found, (page, s) => <ClaimList s={s} page={page} />)
}

/** Names that nothing on record has, and a place behind the end of the list. */
function isMissing({ unknown, query, found }: ClaimListPage): boolean {
  return unknown.length > 0 || (query.after !== null && found.claims.length === 0)
}

function queryOf(given: Given): string {
  const params = new URLSearchParams()
  for (const [name, value] of Object.entries(given))
    for (const one of [value ?? []].flat()) params.append(name, one)
  return params.toString()
}
