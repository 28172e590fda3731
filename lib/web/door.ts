import type { IncomingMessage, ServerResponse } from 'node:http'
import { speech } from '@/lib/i18n/translator'
import { scriptlessPolicy } from './csp'
import { hasReadableQuery, isForPrograms, languageOfAddress, localPath } from './paths'
import { plainHtml } from './plain-page'

/**
 * Answers in a sentence what nothing behind an address takes, before the framework hears of it: parameters that no text
 * can hold. Says whether it did.
 */
export function refuseAtTheDoor(request: IncomingMessage, response: ServerResponse): boolean {
  const { url = '/' } = request
  if (hasReadableQuery(url)) return false
  refuse(url, response)
  return true
}

function refuse(url: string, response: ServerResponse): void {
  const forPrograms = isForPrograms(url)
  const locale = languageOfAddress(url)
  const s = speech(forPrograms ? 'en' : locale)
  const title = s.t('site.refused.queryTitle')
  const text = s.t('site.refused.query')
  response.statusCode = 400
  response.setHeader('Cache-Control', 'no-store')
  response.setHeader('Content-Security-Policy', scriptlessPolicy)
  if (forPrograms) {
    response.setHeader('Content-Type', 'application/problem+json')
    response.end(JSON.stringify({ type: 'about:blank', title, status: 400, detail: text }))
    return
  }
  response.setHeader('Content-Type', 'text/html; charset=utf-8')
  const link = { href: localPath(locale, '/'), label: s.t('site.error.home') }
  response.end(plainHtml(s, { title, text, link }))
}
