import { isClean } from '@/lib/core/clean-text'
import { defaultLocale, type Locale, locales } from '@/lib/i18n/locales'
import { filterNames } from '@/lib/search/filter'

/** The address of a public page in a language: English stands at the root. `path` begins with a slash. */
export function localPath(locale: Locale, path: string): string {
  if (locale === defaultLocale) return path
  return path === '/' ? `/${locale}` : `/${locale}${path}`
}

/**
 * The path, with its language, of the page that Next.js renders for an address, as next.config.js rewrites it; null
 * where more than the path decides, or its spelling might.
 */
export function renderedPath(url: string): string | null {
  if (!/^\/[\w./-]*$/.test(url)) return null
  const [, first = ''] = url.split('/')
  // English pages stand at the root; their addresses with the language lead there.
  if (first === defaultLocale) return null
  if (locales.some((locale) => locale === first)) return url
  return url === '/' ? `/${defaultLocale}` : `/${defaultLocale}${url}`
}

/** Parameters that make `/claims` a list for one reader; all others are ignored there. */
export const listParameters = [...filterNames, 'sort', 'after'] as const

/** Whether an address is a list of claims with filters, which is rendered for each request. */
export function isRenderedPerRequest(url: string): boolean {
  const { pathname, searchParams } = parts(url)
  const isList = locales.some((locale) => pathname === localPath(locale, '/claims'))
  return isList && listParameters.some((name) => searchParams.getAll(name).some((value) => value !== ''))
}

/** Whether an address is of the pages for people who sign in; these alone run scripts that fetch parts of pages. */
export function isOfDesk(url: string): boolean {
  return /^\/(review|admin|vendor|login|accept)(?![^/?])/.test(url)
}

/** Whether other sites may show what is at an address in a frame. */
export function mayBeFramed(url: string): boolean {
  return /^\/embed\//.test(url)
}

/** Whether an address decodes, to what a text can hold. */
export function isReadable(url: string): boolean {
  try {
    return isClean(decodeURIComponent(parts(url).pathname))
  } catch {
    return false
  }
}

/** Whether texts can hold the parameters of an address. What does not decode in them becomes U+FFFD by itself. */
export function hasReadableQuery(url: string): boolean {
  return [...parts(url).searchParams].flat().every(isClean)
}

/**
 * Whether something behind an address takes more than questions: pages for people who sign in, the API, and what the
 * framework itself serves. Public pages have no forms but those that ask.
 */
export function takesForms(url: string): boolean {
  const path = URL.canParse(url, 'http://site') ? new URL(url, 'http://site').pathname : '/'
  return isOfDesk(path) || /^\/(api\/(?!v1\/openapi\.json$)|_next\/|__nextjs)/.test(path)
}

/** Whether programs ask for what is at an address, so that refusals are JSON as well. */
export function isForPrograms(url: string): boolean {
  return /^\/(api|export|feeds|oembed)(?![^/?])/.test(url)
}

/** The language of the page at an address. */
export function languageOfAddress(url: string): Locale {
  return locales.find((each) => new RegExp(`^/${each}(?![^/?])`).test(url)) ?? defaultLocale
}

function parts(url: string): { pathname: string; searchParams: URLSearchParams } {
  const [pathname = '', ...query] = url.split('?')
  return { pathname, searchParams: new URLSearchParams(query.join('?')) }
}
