import { canonicalJson, sha256 } from '@/lib/core/canonical'
import type { Once } from '@/lib/core/once'
import { refused } from '@/lib/core/refuse'

/** A string of RFC 9651 without escapes, as draft-ietf-httpapi-idempotency-key-header wants it, or the bare key. */
const form = /^(?:"([ !#-[\]-~]{1,255})"|([\w.:~+/=-]{1,255}))$/

/**
 * How often a request may be carried out: once where it comes with an Idempotency-Key.
 *
 * @throws DomainError invalid for a key that is no key
 */
export function onceOf(request: Request, tokenId: string, body: unknown): Once | undefined {
  const header = request.headers.get('idempotency-key')
  if (header === null) return undefined
  const [, quoted, bare] = form.exec(header.trim()) ?? []
  const key = quoted ?? bare
  if (key === undefined) throw refused('invalid', 'idempotency.no_key')
  const { pathname } = new URL(request.url)
  return { tokenId, key, fingerprint: sha256(`${request.method} ${pathname}\n${canonicalJson(body)}`) }
}
