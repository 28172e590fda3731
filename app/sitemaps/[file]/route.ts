import { DomainError } from '@/lib/core/error'
import { publicRecord } from '@/lib/db/record-pool'
import { partStream } from '@/lib/publication/sitemap/part-stream'
import { findPart } from '@/lib/publication/sitemap/read-parts'
import { singlePages, sitemapSections } from '@/lib/publication/sitemap/sections'
import { urlsetEnd, urlsetStart, urlsOf } from '@/lib/publication/sitemap/write'
import { absoluteAddress, siteAddress } from '@/lib/web/absolute'
import { answerMade, answerText, machineRoute } from '@/lib/web/machine-answer'

const type = 'application/xml; charset=utf-8'

/** `/sitemaps/pages.xml` and parts such as `/sitemaps/claims-1.xml`. */
export const { GET, OPTIONS } = machineRoute<{ file: string }>(async (request, { params }) => {
  const { file } = await params
  if (file === 'pages.xml') {
    const urls = singlePages.map((path) => urlsOf(path, null, absoluteAddress)).join('')
    return answerText(request, { type, text: `${urlsetStart}${urls}${urlsetEnd}` })
  }
  const [, name, number] = /^([a-z]+)-([1-9]\d{0,5})\.xml$/.exec(file) ?? []
  const section = sitemapSections.find((known) => known.name === name)
  const record = publicRecord()
  const start = section ? await findPart(record, section, Number(number)) : null
  if (!section || !start) throw new DomainError('not_found', { reason: 'not_found' })
  return answerMade(request, {
    type,
    madeOf: `${siteAddress('/')} ${start.hash}`,
    body: async () => partStream(record, { section, from: start.from, address: absoluteAddress }),
  })
})
