import { publicRecord } from '@/lib/db/record-pool'
import { listParts } from '@/lib/publication/sitemap/read-parts'
import { sitemapIndex } from '@/lib/publication/sitemap/write'
import { siteAddress } from '@/lib/web/absolute'
import { answerText, machineRoute } from '@/lib/web/machine-answer'

// What it says depends on SITE_URL and the record, which the build does not know.
export const dynamic = 'force-dynamic'

/** The index of the sitemap: one part for the single pages, and parts for each kind of page. */
export const { GET, OPTIONS } = machineRoute(async (request) => {
  const parts = await listParts(publicRecord())
  const files = [
    { file: 'pages', changed: null },
    ...parts.map(({ section, number, changed }) => ({ file: `${section.name}-${number}`, changed })),
  ]
  const text = sitemapIndex(
    files.map(({ file, changed }) => ({ address: siteAddress(`/sitemaps/${file}.xml`), changed })),
  )
  return answerText(request, { type: 'application/xml; charset=utf-8', text })
})
