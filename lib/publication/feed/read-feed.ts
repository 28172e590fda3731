import { DomainError } from '@/lib/core/error'
import type { RecordReader } from '@/lib/db/record-pool'
import { displayName } from '@/lib/i18n/locales'
import type { Speech } from '@/lib/i18n/translator'
import { codeWord } from '@/lib/search/code-words'
import { type ClaimFilter, filterNames, isCodeFilter, isEntryFilter } from '@/lib/search/filter'
import { readClaimFilter } from '@/lib/search/read-filter'
import { feedPath } from '../machine-paths'
import { namedEntries } from '../read/chosen-entries'
import type { FeedChannel } from './channel'
import { feedChannels } from './channels'
import type { Feed, FeedFormat } from './feed'
import { feedFormats } from './formats'

export type FeedRequest = { channel: FeedChannel; format: FeedFormat; filter: ClaimFilter }

/**
 * Reads which feed an address asks for: `verdicts.atom` and its query string, which narrows it as it does /claims.
 *
 * @throws DomainError not_found for a feed there is none of, invalid naming each parameter that cannot be read
 */
export function parseFeedRequest(fileName: string, params: URLSearchParams): FeedRequest {
  const [name, extension, ...rest] = fileName.split('.')
  const channel = feedChannels.find((known) => known.name === name)
  const format = feedFormats.find((known) => known.extension === extension)
  if (!channel || !format || rest.length > 0) throw new DomainError('not_found', { reason: 'not_found' })
  const { filter, problems } = readClaimFilter(params)
  const known: string[] = [...filterNames, 'lang']
  const wrong = [
    ...problems.map((problem) => problem.name),
    ...[...new Set(params.keys())].filter((given) => !known.includes(given)),
  ]
  if (wrong.length > 0)
    throw new DomainError('invalid', { reason: 'export.parameters', values: { names: wrong.join(', ') } })
  return { channel, format, filter }
}

/**
 * The feed that was asked for.
 *
 * @throws DomainError not_found when it asks for a vendor, model or benchmark that no published claim mentions
 */
export async function readFeed(
  record: RecordReader,
  { channel, format, filter }: FeedRequest,
  { s, address, siteUrl }: { s: Speech; address: (path: string) => string; siteUrl: string },
): Promise<Feed> {
  const names = await namesIn(record, filter, s)
  const read = await channel.read(record, { filter, s, address })
  // A title is one line, whatever the claim is.
  const entries = read.map((entry) => ({ ...entry, title: entry.title.replace(/\s+/g, ' ') }))
  const site = s.t('site.name')
  const title = s.t(`machines.feed.${channel.name}`)
  return {
    title:
      names.length === 0
        ? s.t('machines.feed.of', { site, title })
        : s.t('machines.feed.narrowed', { site, title, filters: names.join(', ') }),
    says: s.t(`machines.feed.${channel.name}Says`),
    language: s.locale,
    home: address('/'),
    self: `${siteUrl}${feedPath(`${channel.name}.${format.extension}`, filter, s.locale)}`,
    author: site,
    updated:
      entries
        .map(({ updated }) => updated)
        .sort()
        .at(-1) ?? nothingYet,
    entries,
  }
}

/** An empty feed has not changed since before there were any. */
const nothingYet = '1970-01-01T00:00:00.000Z'

/** The filter in words: entries of the registry by their name, codes by their word, the rest as given. */
async function namesIn(record: RecordReader, filter: ClaimFilter, s: Speech): Promise<string[]> {
  const chosen = await namedEntries(record, filter)
  return filterNames.flatMap((name) => {
    const value = filter[name]
    if (value === undefined) return []
    if (isCodeFilter(name)) return [codeWord(s, name, value)]
    const entry = isEntryFilter(name) ? chosen[name] : null
    return [entry ? displayName(entry, s.locale) : value]
  })
}
