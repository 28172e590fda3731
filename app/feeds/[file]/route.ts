import { env } from '@/lib/core/env'
import { publicRecord } from '@/lib/db/record-pool'
import { speech } from '@/lib/i18n/translator'
import { parseFeedRequest, readFeed } from '@/lib/publication/feed/read-feed'
import { absoluteAddress } from '@/lib/web/absolute'
import { answerText, languageAsked, machineRoute } from '@/lib/web/machine-answer'

/** `/feeds/verdicts.atom` and the like, with the filters of /claims. */
export const { GET, OPTIONS } = machineRoute<{ file: string }>(async (request, { params }) => {
  const locale = languageAsked(request)
  const asked = parseFeedRequest((await params).file, new URL(request.url).searchParams)
  const feed = await readFeed(publicRecord(), asked, {
    s: speech(locale),
    address: (path) => absoluteAddress(locale, path),
    siteUrl: env().SITE_URL,
  })
  return answerText(request, { type: asked.format.contentType, text: asked.format.write(feed) })
})
