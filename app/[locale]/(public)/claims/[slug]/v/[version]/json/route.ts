import { DomainError } from '@/lib/core/error'
import { Slug } from '@/lib/core/fields'
import { publicRecord } from '@/lib/db/record-pool'
import { getVersionText } from '@/lib/publication/read/versions'
import { answerTagged, keptForEver, machineRoute } from '@/lib/web/machine-answer'
import { VersionNumber } from '../../version-number'

/**
 * A version as JSON, byte for byte as it was published; its SHA-256 is the one printed on the page. Where words were
 * blacked out since, the text says so itself, and has a tag of its own.
 */
export const { GET, OPTIONS } = machineRoute<{ slug: string; version: string }>(
  async (request, { params }) => {
    const { slug, version } = await params
    const number = VersionNumber.safeParse(version).data
    const isAsked = number !== undefined && Slug.safeParse(slug).success
    const found = isAsked ? await getVersionText(publicRecord(), slug, number) : null
    if (!found) throw new DomainError('not_found', { reason: 'not_found' })
    const { text, contentHash, redactedHash } = found
    return answerTagged(request, {
      type: 'application/json',
      headers: keptForEver,
      etag: `"${redactedHash ?? contentHash}"`,
      body: async () => text,
    })
  },
)
