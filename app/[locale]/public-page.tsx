import type { Metadata } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import { cache, type ReactNode } from 'react'
import { type Missing, NotFound } from '@/components/public/not-found'
import { PageFrame } from '@/components/public/page-frame'
import { publicRecord } from '@/lib/db/record-pool'
import { defaultLocale, type Locale, LocaleSchema, locales, openGraphLocales } from '@/lib/i18n/locales'
import { type Speech, speech } from '@/lib/i18n/translator'
import { findRedirect, type RedirectKind } from '@/lib/publication/read/redirects'
import { siteSettings } from '@/lib/publication/read/site'
import type { ClaimFilter } from '@/lib/search/filter'
import { absoluteAddress } from '@/lib/web/absolute'
import { feedLinks, type MachineLinks } from '@/lib/web/machine-links'
import { localPath } from '@/lib/web/paths'

export type Params = Promise<Record<string, string>>

/** What an address asks for: found, moved to another path, or not there. */
export type Found<T> = { s: Speech; path: string | null; is: 'here'; page: T } | Elsewhere
type Elsewhere = { s: Speech; path: null } & (
  | { is: 'moved'; to: string }
  | { is: 'missing'; missing?: Missing }
)

const settings = cache(() => siteSettings(publicRecord()))

/** The language of an address, or null; there are no others than those of the site. */
export function languageOf(locale: string | undefined): Locale | null {
  return LocaleSchema.safeParse(locale).data ?? null
}

/** What a page answers when there is nothing: where an old slug leads now, else that it is missing. */
export async function elsewhere(
  locale: string | undefined,
  missing?: Missing,
  old?: { kind: RedirectKind; slug: string; pathOf: (slug: string) => string },
): Promise<Elsewhere> {
  const s = speech(languageOf(locale) ?? defaultLocale)
  const slug = old ? await findRedirect(publicRecord(), old.kind, old.slug) : null
  if (old && slug !== null) return { s, path: null, is: 'moved', to: localPath(s.locale, old.pathOf(slug)) }
  return { s, path: null, is: 'missing', ...(missing ? { missing } : {}) }
}

/**
 * The head of a page. Says 404 for a page that is missing: Next.js sends the status that the head decides with the
 * body that the page renders, where `notFound()` in the page itself would send an empty one to readers without
 * JavaScript.
 */
export function headOf<T>(found: Found<T>, describe: (page: T, s: Speech) => Head): Metadata {
  if (found.is === 'moved') permanentRedirect(found.to)
  if (found.is === 'missing') notFound()
  const { s, path } = found
  const { title, description, canonical, feeds, links, picture } = describe(found.page, s)
  const address = canonical === undefined ? path && addresses(s.locale, path) : standIn(s.locale, canonical)
  const types = { ...feedLinks(s, feeds), ...links }
  const images = picture ? { images: [picture] } : {}
  return {
    title,
    description,
    ...(address === null ? { robots: { index: false } } : { alternates: { ...address, types } }),
    openGraph: {
      title,
      description,
      siteName: s.t('site.name'),
      locale: openGraphLocales[s.locale],
      type: 'article',
      ...images,
    },
    ...(picture ? { twitter: { card: 'summary_large_image' } } : {}),
  }
}

/** What the head of a page says of it. */
export type Head = {
  title: string
  description: string
  /** The page that stands for this one, when it is another. */
  canonical?: string
  /** What the page's feeds are narrowed to. */
  feeds?: ClaimFilter
  links?: MachineLinks
  picture?: { url: string; width: number; height: number; alt: string }
}

/** The page in its frame, or a body that says what is missing. */
export async function bodyOf<T>(
  found: Found<T>,
  render: (page: T, s: Speech, path: string | null) => ReactNode,
): Promise<ReactNode> {
  if (found.is === 'moved') permanentRedirect(found.to)
  const { contact } = await settings()
  return (
    <PageFrame
      s={found.s}
      path={found.path}
      contact={contact}
      address={found.path === null ? null : absoluteAddress(found.s.locale, found.path)}
    >
      {found.is === 'missing' ? (
        <NotFound s={found.s} missing={found.missing} />
      ) : (
        render(found.page, found.s, found.path)
      )}
    </PageFrame>
  )
}

type Addresses = Pick<NonNullable<Metadata['alternates']>, 'canonical' | 'languages'>

/** `hreflang` counts only where it is mutual, so every language names all. */
function addresses(locale: Locale, path: string): Addresses {
  return {
    canonical: absoluteAddress(locale, path),
    languages: {
      ...Object.fromEntries(locales.map((other) => [other, absoluteAddress(other, path)])),
      'x-default': absoluteAddress(defaultLocale, path),
    },
  }
}

/** A page that another one stands for names that alone: the other languages' pages would not name it back. */
function standIn(locale: Locale, canonical: string): Addresses {
  return { canonical: absoluteAddress(locale, canonical) }
}
