import { displayName } from '@/lib/i18n/locales'
import type { Speech } from '@/lib/i18n/translator'
import type { ClaimCard } from '../claim-card'
import { escapeMarkup } from '../markup-text'
import { claimPath, versionPath } from '../permalink'
import { scaleMark } from '../scale-mark'
import { standingOfRow } from '../standing'
import { embedStyle } from './style'

/**
 * A claim with its verdict as a page for frames of other sites: no script, no picture, nothing fetched. Its
 * Content-Security-Policy (policy.ts) comes from lib/web/security-headers.ts, as that of every response.
 *
 * @param address makes a whole address in the page's language from a path
 */
export function embedPage(card: ClaimCard, s: Speech, address: (path: string) => string): string {
  const vendor = displayName(card.vendor, s.locale)
  const statement = s.text(card.statement)
  const standing = standingOfRow(card, s)
  const site = s.t('site.name')
  const page = address(claimPath(card.slug))
  const version = s.t('machines.inVersion', { version: card.version, date: s.day(card.updatedAt) })
  return `<!DOCTYPE html>
<html lang="${s.locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<link rel="canonical" href="${escapeMarkup(page)}">
<title>${escapeMarkup(s.t('machines.embedTitle', { site, vendor }))}</title>
<style>${embedStyle}</style>
</head>
<body>
<main>
<p class="source">${link(address('/'), site)} · ${escapeMarkup(s.t('machines.claimBy', { vendor, date: s.day(card.claimedOn) }))}</p>
<p class="verdict ${standing.tone}">${scaleMark(standing.rating)} ${escapeMarkup(standing.label)}</p>
${standing.origin === null ? '' : paragraph('origin', standing.origin, s.locale, s.locale)}
${standing.departed === null ? '' : paragraph('origin', standing.departed, s.locale, s.locale)}
${standing.line === null ? '' : paragraph('line', standing.line.text, standing.line.lang, s.locale)}
<h1${langOf(statement?.lang ?? s.locale, s.locale)}>${escapeMarkup(statement?.text ?? card.slug)}</h1>
<p>${link(page, s.t('machines.more'))} · ${link(address(versionPath(card.slug, card.version)), version)}</p>
</main>
</body>
</html>
`
}

function paragraph(kind: string, text: string, lang: string, around: string): string {
  return `<p class="${kind}"${langOf(lang, around)}>${escapeMarkup(text)}</p>`
}

function langOf(lang: string, around: string): string {
  return lang === around ? '' : ` lang="${lang}"`
}

/** Out of the frame, into a window of its own. */
function link(href: string, text: string): string {
  return `<a href="${escapeMarkup(href)}" target="_blank" rel="noopener">${escapeMarkup(text)}</a>`
}
