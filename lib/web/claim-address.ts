import { Slug } from '@/lib/core/fields'
import { type Locale, locales } from '@/lib/i18n/locales'
import { claimPath } from '@/lib/publication/permalink'
import { localPath } from './paths'

/** Which claim's page, in which language, is at a whole address; null when it is no claim's page of this site. */
export function claimOfAddress(address: string, siteUrl: string): { slug: string; locale: Locale } | null {
  if (!URL.canParse(address)) return null
  const { origin, pathname } = new URL(address)
  if (origin !== siteUrl) return null
  for (const locale of locales) {
    const before = localPath(locale, claimPath(''))
    const rest = pathname.startsWith(before) ? pathname.slice(before.length) : ''
    // With a slash at the end the site leads to the page as well.
    const slug = Slug.safeParse(rest.replace(/\/$/, ''))
    if (slug.success) return { slug: slug.data, locale }
  }
  return null
}
