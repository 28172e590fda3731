import { siteAddress } from '@/lib/web/absolute'
import { answerText, machineRoute } from '@/lib/web/machine-answer'

// What it says depends on SITE_URL, which the build does not know.
export const dynamic = 'force-dynamic'

/** Whole parts of paths: as a mere beginning, /vendor would close /vendors to search engines too (RFC 9309, 2.2.2). */
const closed = ['/review', '/admin', '/vendor', '/login', '/accept', '/api/auth']

/** Everything public may be read by anybody; what needs a session leads nowhere. */
export const { GET, OPTIONS } = machineRoute(async (request) => {
  const text = `User-agent: *
${closed.map((path) => `Disallow: ${path}$\nDisallow: ${path}/\nDisallow: ${path}?`).join('\n')}

Sitemap: ${siteAddress('/sitemap.xml')}
`
  return answerText(request, { type: 'text/plain; charset=utf-8', text })
})
