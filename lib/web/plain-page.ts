import type { Speech } from '@/lib/i18n/translator'
import { scriptlessPolicy } from './csp'
import { localPath } from './paths'

export type PlainText = {
  title: string
  text: string
  link: { href: string; label: string }
  /** Whether it ends as the pages of the record do: with how to report an error. */
  footer?: boolean
}
export type PlainPage = PlainText & { status: number }

/** A short page for answers whose status pages cannot give, such as 400. Its style is public/plain.css. */
export function plainPage(s: Speech, { status, ...said }: PlainPage): Response {
  return new Response(plainHtml(s, said), {
    status,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-store',
      'Content-Security-Policy': scriptlessPolicy,
    },
  })
}

/** The whole document of a short page. */
export function plainHtml(s: Speech, { title, text, link, footer = false }: PlainText): string {
  return `<!DOCTYPE html>
<html lang="${s.locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escaped(title)} · ${escaped(s.t('site.name'))}</title>
<link rel="stylesheet" href="/plain.css">
</head>
<body>
<header><a href="${localPath(s.locale, '/')}">${escaped(s.t('site.name'))}</a></header>
<main>
<h1>${escaped(title)}</h1>
<p>${escaped(text)}</p>
<p><a href="${escaped(link.href)}">${escaped(link.label)}</a></p>
</main>
${footer ? footerHtml(s) : ''}</body>
</html>
`
}

function footerHtml(s: Speech): string {
  const href = localPath(s.locale, '/method#contact')
  return `<footer>
<p><strong>${escaped(s.t('site.footer.error'))}</strong> ${escaped(s.t('site.footer.reportNowhere'))}
<a href="${href}">${escaped(s.t('site.footer.reportLink'))}</a></p>
</footer>
`
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
