import { DomainError } from '@/lib/core/error'
import { Slug } from '@/lib/core/fields'
import { defaultLocale, type Locale, LocaleSchema } from '@/lib/i18n/locales'
import { etagOf, knows } from './etag'
import { openToAll } from './open'
import { type RouteHandler, route } from './route'

/** The handlers of an address for other sites and programs: `export const { GET, OPTIONS } = machineRoute(…)`. */
export function machineRoute<P = Record<string, never>>(handler: RouteHandler<P>) {
  return openToAll({ GET: route(handler) })
}

type Content = { type: string; headers?: Record<string, string> }

/** 200 with an ETag of the text, or 304 for those who have it. */
export function answerText(
  request: Request,
  { text, ...content }: Content & { text: string },
): Promise<Response> {
  return answerMade(request, { ...content, madeOf: text, body: async () => text })
}

type Body = string | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>

/**
 * The same for what is costly or long: `madeOf` is everything that the body depends on, and the body is made only
 * for whoever has not got it. Shared caches may answer for a minute, as for pages.
 */
export function answerMade(
  request: Request,
  { madeOf, ...content }: Content & { madeOf: string; body: () => Promise<Body> },
): Promise<Response> {
  return answerTagged(request, { ...content, etag: etagOf(madeOf) })
}

/** The same with a tag that is known already. */
export async function answerTagged(
  request: Request,
  { type, headers: own = {}, etag, body }: Content & { etag: string; body: () => Promise<Body> },
): Promise<Response> {
  const headers = {
    'content-type': type,
    etag,
    'cache-control': 'public, max-age=0, s-maxage=60, stale-while-revalidate=60',
    ...own,
  }
  if (knows(request.headers.get('if-none-match'), etag)) return new Response(null, { status: 304, headers })
  return new Response(request.method === 'HEAD' ? null : await body(), { headers })
}

/**
 * For what never changes under its address. Readers keep it for a year; shared caches ask within a minute, so that
 * what had to be withdrawn is not handed out any longer.
 */
export const keptForEver = { 'cache-control': 'public, max-age=31536000, s-maxage=60, immutable' }

/** Where something is found by now. */
export function movedTo(path: string): Response {
  return new Response(null, {
    status: 308,
    headers: { location: path, 'cache-control': 'public, max-age=60' },
  })
}

/**
 * The language that an address asks for with `lang`; English unless told.
 *
 * @throws DomainError invalid for one that the site does not speak
 */
export function languageAsked(request: Request): Locale {
  const given = new URL(request.url).searchParams.get('lang')
  const language = LocaleSchema.safeParse(given || defaultLocale)
  if (!language.success)
    throw new DomainError('invalid', { reason: 'export.parameters', values: { names: 'lang' } })
  return language.data
}

/**
 * The slug in a file's name such as `maverick-beats-gpt-4o.svg`.
 *
 * @throws DomainError not_found
 */
export function slugOfFile(file: string, extension: string): string {
  const slug = Slug.safeParse(file.endsWith(extension) ? file.slice(0, -extension.length) : '')
  if (!slug.success) throw new DomainError('not_found', { reason: 'not_found' })
  return slug.data
}
