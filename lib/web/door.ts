import type { IncomingMessage, ServerResponse } from 'node:http'
import { speech } from '@/lib/i18n/translator'
import { scriptlessPolicy } from './csp'
import { hasReadableQuery, isForPrograms, languageOfAddress, localPath, takesForms } from './paths'
import { plainHtml } from './plain-page'

/**
 * Answers in a sentence what nothing behind an address takes, before the framework hears of it: a method of which it
 * would make an action although the page has no form, and parameters that no text can hold. Says whether it did.
 */
export function refuseAtTheDoor(request: IncomingMessage, response: ServerResponse): boolean {
  const { method = 'GET', url = '/' } = request
  if (!reading.includes(method) && !takesForms(url)) {
    response.setHeader('Allow', 'GET, HEAD')
    refuse(url, response, 405)
    return true
  }
  if (hasReadableQuery(url)) return false
  refuse(url, response, 400)
  return true
}

/** OPTIONS is a question of browsers that machine-readable addresses answer (lib/web/open.ts). */
const reading = ['GET', 'HEAD', 'OPTIONS']

function refuse(url: string, response: ServerResponse, status: 400 | 405): void {
  const forPrograms = isForPrograms(url)
  const locale = languageOfAddress(url)
  const s = speech(forPrograms ? 'en' : locale)
  const title = s.t(status === 405 ? 'site.refused.methodTitle' : 'site.refused.queryTitle')
  const text = s.t(status === 405 ? 'site.refused.method' : 'site.refused.query')
  response.statusCode = status
  response.setHeader('Cache-Control', 'no-store')
  response.setHeader('Content-Security-Policy', scriptlessPolicy)
  if (forPrograms) {
    response.setHeader('Content-Type', 'application/problem+json')
    response.end(JSON.stringify({ type: 'about:blank', title, status, detail: text }))
    return
  }
  response.setHeader('Content-Type', 'text/html; charset=utf-8')
  const link = { href: localPath(locale, '/'), label: s.t('site.error.home') }
  response.end(plainHtml(s, { title, text, link }))
}
