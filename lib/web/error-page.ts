import type { ServerResponse } from 'node:http'
import { speech } from '@/lib/i18n/translator'
import { scriptlessPolicy } from './csp'
import { isDatabaseAway, retryAfterSeconds } from './database-away'
import { languageOfAddress, localPath } from './paths'
import { plainHtml } from './plain-page'

/**
 * Sends a page with a plain sentence in place of every HTML answer of 500 and above: the framework's own is empty until
 * a script has run, and public pages run none. While the database is away the answer is 503. What has begun to go out
 * stays as it is.
 */
export function sayErrorsPlainly(url: string, response: ServerResponse): void {
  const write = response.write.bind(response)
  const end = response.end.bind(response)
  const flushHeaders = response.flushHeaders.bind(response)
  let isError: boolean | undefined
  const decide = () => {
    isError ??= !response.headersSent && isHtmlError(response)
    return isError
  }
  // A page that is rendered for one request sends its head before its first byte.
  response.flushHeaders = () => {
    if (!decide()) flushHeaders()
  }
  response.write = (...given: unknown[]) => {
    if (!decide()) return Reflect.apply(write, response, given)
    for (const done of given) if (typeof done === 'function') process.nextTick(done)
    return true
  }
  response.end = (...given: unknown[]) => {
    if (!decide()) return Reflect.apply(end, response, given)
    for (const name of ['Content-Length', 'ETag', 'Link']) response.removeHeader(name)
    if (isDatabaseAway()) {
      Object.assign(response, { statusCode: 503, statusMessage: 'Service Unavailable' })
      response.setHeader('Retry-After', retryAfterSeconds)
    }
    response.setHeader('Cache-Control', 'no-store')
    response.setHeader('Content-Security-Policy', scriptlessPolicy)
    return end(errorHtml(url))
  }
}

function isHtmlError(response: ServerResponse): boolean {
  return response.statusCode >= 500 && /^text\/html/.test(String(response.getHeader('content-type')))
}

function errorHtml(url: string): string {
  const locale = languageOfAddress(url)
  const s = speech(locale)
  return plainHtml(s, {
    title: s.t('site.error.title'),
    text: s.t('site.error.text'),
    link: { href: localPath(locale, '/'), label: s.t('site.error.home') },
  })
}
