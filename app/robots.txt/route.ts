import { siteAddress } from '@/lib/web/absolute'
import { answerText, machineRoute } from '@/lib/web/machine-answer'

// What it says depends on SITE_URL, which the build does not know.
export const dynamic = 'force-dynamic'

/** Everything public may be read by anybody; what needs a session leads nowhere. */
export const { GET, OPTIONS } = machineRoute(async (request) => {
  const text = `User-agent: *
Disallow: /review
Disallow: /admin
Disallow: /vendor
Disallow: /login
Disallow: /accept
Disallow: /api/auth

Sitemap: ${siteAddress('/sitemap.xml')}
`
  return answerText(request, { type: 'text/plain; charset=utf-8', text })
})
