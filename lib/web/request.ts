import { DomainError } from '@/lib/core/error'
import { defaultLocale, type Locale, LocaleSchema } from '@/lib/i18n/locales'

/** The first language of an Accept-Language header that the desk speaks. Weights are ignored: browsers sort. */
export function preferredLocale(acceptLanguage: string | null): Locale {
  for (const range of (acceptLanguage ?? '').split(',')) {
    const language = range.split(';')[0]?.trim().slice(0, 2).toLowerCase()
    const known = LocaleSchema.safeParse(language)
    if (known.success) return known.data
  }
  return defaultLocale
}

/** A path of this site that sign-in may lead back to; anything else leads to the desk. */
export function safeNext(next: unknown): string {
  const fallback = '/review'
  if (typeof next !== 'string' || next.length > 1000) return fallback
  return /^\/(review|admin|vendor)(?:[/?#]|$)/.test(next) && !/[\\\r\n\t]/.test(next) ? next : fallback
}

/**
 * A body as bytes, refused while it streams in as soon as it is too large.
 *
 * @throws DomainError invalid
 */
export async function readBody(request: Pick<Request, 'body'>, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  if (!request.body) return new Uint8Array()
  for await (const chunk of request.body) {
    size += chunk.byteLength
    if (size > maxBytes) throw tooLarge(maxBytes)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/**
 * A body of JSON in UTF-8, from a request that says so; an empty body is no JSON.
 *
 * @throws DomainError invalid
 */
export async function readJsonOfType(request: Request, maxBytes: number): Promise<unknown> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/json') throw new DomainError('invalid', { reason: 'request.not_json_type' })
  const bytes = await readBody(request, maxBytes)
  if (bytes.byteLength === 0) throw new DomainError('invalid', { reason: 'request.not_json' })
  return parseJson(bytes)
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw new DomainError('invalid', { reason: 'request.not_json' })
  }
}

function tooLarge(maxBytes: number): DomainError {
  const megabytes = Math.round(maxBytes / 100_000) / 10
  return new DomainError('invalid', { reason: 'request.too_large', values: { megabytes } })
}
