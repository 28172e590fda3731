import { gunzipSync, gzipSync } from 'node:zlib'
import { z } from 'zod'
import { everythingTag, tagsOfPage } from '@/lib/publication/tags'
import { scriptlessPolicy, withoutScripts } from './csp'
import { etagOf } from './etag'
import { TagClock } from './page-cache-clock'
import { BoundedLru } from './page-cache-lru'

/**
 * The finished public pages of this process. Kept in memory alone, compressed, in a bounded number of bytes, and never
 * answered when one of their tags has changed since. Storing also finishes the page: its scripts go, and its
 * Content-Security-Policy comes. No method ever throws, since Next.js would answer 500.
 */
export class PageCache {
  readonly #pages: BoundedLru<Page>
  readonly #clock: TagClock
  #open = false

  constructor({ maxBytes, now = () => performance.now() }: { maxBytes: number; now?: () => number }) {
    this.#pages = new BoundedLru(maxBytes)
    this.#clock = new TagClock(now)
  }

  /** Pages are kept from the moment on that changes are followed; before, none could be told stale. */
  open(): void {
    this.#open = true
  }

  touch(tags: Iterable<string>): void {
    this.#clock.touch(tags)
  }

  /** For when changes may have been missed. */
  touchEverything(): void {
    this.touch([everythingTag])
  }

  get size(): { pages: number; bytes: number } {
    return { pages: this.#pages.size, bytes: this.#pages.bytes }
  }

  /**
   * The page at a path that begins with its language, as it can be answered now. Null for one that Next.js has to
   * answer: none is kept, it is to be rendered anew by the clock, or it leads elsewhere.
   */
  finished(path: string): FinishedPage | null {
    const page = this.#current(path)
    if (!page || !(page.status === 200 || page.status === 404)) return null
    return this.#clock.now() < page.storedAt + page.freshFor ? page : null
  }

  /** The same page in the shape of Next.js, without the data for its router, which no public page runs. */
  get(key: string): object | null {
    const page = this.#current(pathOfKey(key))
    if (!page) return null
    return {
      lastModified: page.lastModified,
      cacheControl: page.cacheControl,
      value: {
        kind: 'APP_PAGE',
        html: gunzipSync(page.gzip).toString('utf8'),
        rscData: Buffer.alloc(0),
        headers: { ...page.headers },
        status: page.status,
        postponed: undefined,
        segmentData: undefined,
      },
    }
  }

  /** Finishes the page in place, which is also what the reader who caused the rendering gets, and keeps it. */
  set(key: string, value: unknown, context: unknown): void {
    const rendered = Rendered.safeParse(value)
    if (!rendered.success) return
    const page = rendered.data
    const html = withoutScripts(page.html)
    const etag = etagOf(html)
    const headers = { ...finishedHeaders(page.headers), etag }
    Object.assign(page.original, { html, headers })
    const path = pathOfKey(key)
    const tags = tagsOfPage(path)
    const storedAt = this.#clock.now()
    if (!this.#open || this.#clock.refuses(tags, storedAt)) return
    const { cacheControl } = Context.catch({ cacheControl: {} }).parse(context)
    const gzip = gzipSync(html)
    const kept: Page = {
      gzip,
      etag,
      headers,
      tags,
      storedAt,
      freshFor: freshForMs(cacheControl),
      status: page.status ?? 200,
      lastModified: Date.now(),
      cacheControl,
    }
    this.#pages.set(path, kept, gzip.byteLength + path.length + overhead)
  }

  #current(path: string): Page | null {
    const page = this.#pages.get(path)
    if (!page) return null
    if (!this.#clock.refuses(page.tags, page.storedAt)) return page
    this.#pages.delete(path)
    return null
  }
}

/** A page as it is sent: its HTML in the gzip format, and a strong entity tag of the HTML itself. */
export type FinishedPage = {
  status: number
  headers: Record<string, unknown>
  gzip: Buffer
  etag: string
}

type Page = FinishedPage & {
  tags: string[]
  storedAt: number
  /** After so many milliseconds Next.js renders the page anew although nothing has changed. */
  freshFor: number
  lastModified: number
  cacheControl: unknown
}

/** Ask again at once, but a shared cache may answer for a minute: Next.js would say a year. */
const cacheControl = 'public, max-age=0, s-maxage=60, stale-while-revalidate=60'

/** Without what Next.js notes for its own caches and its router in the browser. */
function finishedHeaders(given: Record<string, unknown> = {}): Record<string, unknown> {
  const { 'x-next-cache-tags': _tags, 'x-nextjs-stale-time': _stale, ...rest } = given
  return { ...rest, 'cache-control': cacheControl, 'content-security-policy': scriptlessPolicy }
}

function freshForMs(lifetime: unknown): number {
  const { revalidate } = Lifetime.catch({ revalidate: false }).parse(lifetime)
  return revalidate === false ? Number.POSITIVE_INFINITY : revalidate * 1000
}

/** Roughly what an entry takes beside its buffer. */
const overhead = 1500

/** A rendered page as Next.js hands it over, with the object itself. Routes, fetches and images are not kept. */
const Rendered = z.unknown().transform((original, context) => {
  const parsed = z
    .object({
      kind: z.literal('APP_PAGE'),
      html: z.string(),
      headers: z.record(z.string(), z.unknown()).optional(),
      status: z.number().optional(),
    })
    .safeParse(original)
  if (parsed.success && typeof original === 'object' && original !== null) return { ...parsed.data, original }
  context.addIssue({ code: 'custom', message: 'not a page' })
  return z.NEVER
})

const Context = z.object({ cacheControl: z.unknown() })
/** In seconds; false for a page that holds until it changes. */
const Lifetime = z.object({ revalidate: z.union([z.literal(false), z.number()]) })

/**
 * Next.js stores under `/route-cache/APP_PAGE/{hash of the route}/${path}`. A path has one route: what is no slash in
 * an address stays encoded in it.
 */
function pathOfKey(key: string): string {
  return key.replace(/^\/route-cache\/[^/]*\/[^/]*\/\$/, '')
}
