import { env } from '@/lib/core/env'
import { DomainError } from '@/lib/core/error'
import { Slug } from '@/lib/core/fields'
import { publicRecord } from '@/lib/db/record-pool'
import { claimDataFormats, claimDataPath } from '@/lib/publication/claim-data/formats'
import { getClaimPage } from '@/lib/publication/read/claim-page'
import { findRedirect } from '@/lib/publication/read/redirects'
import { answerText, machineRoute, movedTo } from '@/lib/web/machine-answer'

/** `/claims/{slug}/data.csv` and `.json`: the numbers of a claim as its page shows them now. */
export const { GET, OPTIONS } = machineRoute<{ slug: string; format: string }>(
  async (request, { params }) => {
    const { slug, format: extension } = await params
    const format = claimDataFormats.find((known) => known.extension === extension)
    const isAsked = format !== undefined && Slug.safeParse(slug).success
    const page = isAsked ? await getClaimPage(publicRecord(), slug) : null
    if (format && page) {
      return answerText(request, {
        type: format.contentType,
        headers: {
          'content-disposition': `inline; filename="${slug}-v${page.snapshot.version.number}.${extension}"`,
        },
        text: format.write(page, env().SITE_URL),
      })
    }
    const moved = isAsked ? await findRedirect(publicRecord(), 'claim', slug) : null
    if (moved !== null) return movedTo(claimDataPath(moved, extension))
    throw new DomainError('not_found', { reason: 'not_found' })
  },
)
