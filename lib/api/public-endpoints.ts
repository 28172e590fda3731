import { z } from 'zod'
import { DomainError } from '@/lib/core/error'
import { Slug } from '@/lib/core/fields'
import { readCursor, Sort, usualSort, writeCursor } from '@/lib/publication/list-order'
import { namedEntries, withSlugs } from '@/lib/publication/read/chosen-entries'
import { getClaimPage } from '@/lib/publication/read/claim-page'
import { listClaims, pageLength } from '@/lib/publication/read/list-claims'
import { findEntry, registryKinds } from '@/lib/publication/read/registry-entry'
import { ClaimRow } from '@/lib/publication/read/rows'
import { getVersionText, listVersions } from '@/lib/publication/read/versions'
import { Snapshot } from '@/lib/publication/snapshot-schema'
import { ClaimFilter, filterQuery } from '@/lib/search/filter'
import { readClaimFilter } from '@/lib/search/read-filter'
import { endpoint } from './endpoint'

const Text = z.record(z.string(), z.string()).describe('One text per language: { "en": "…", "ko": "…" }')
const Claim = ClaimRow.extend({
  vendor: z.strictObject({ slug: z.string(), name: z.string(), names: Text }),
  statement: Text,
  oneLine: Text,
})
const Version = z.strictObject({
  number: z.int(),
  reason: z.string(),
  note: Text,
  publishedAt: z.string(),
  contentHash: z.string().describe('SHA-256 of /claims/{slug}/v/{number}.json'),
  verdict: z.string(),
})
const Flag = z.strictObject({ flag: z.string(), reason: Text, setAt: z.string() })
const Correction = z.strictObject({
  kind: z.string(),
  note: Text,
  fromVersion: z.int().nullable(),
  toVersion: z.int(),
  publishedAt: z.string(),
})
const nothing = z.strictObject({})
const bySlug = z.strictObject({ slug: Slug })

const ListQuery = ClaimFilter.extend({
  sort: Sort.optional().describe('relevance where there are words, else changed'),
  after: z.string().max(400).optional().describe('`next` of the page before'),
  limit: z.coerce.number().int().min(1).max(100).default(pageLength),
})

/** What everybody may read: the public record and nothing else. */
export const publicEndpoints = [
  endpoint({
    method: 'GET',
    path: '/claims',
    id: 'listClaims',
    summary: 'Published claims, with the filters of the page /claims',
    scope: null,
    params: nothing,
    given: ListQuery,
    answer: z.strictObject({ claims: z.array(Claim), next: z.string().nullable() }),
    run: async ({ given: { sort: given, after: cursor, limit: length, ...asked }, record }) => {
      const filter = readAsked(asked)
      const sort = given ?? usualSort(filter)
      const after = cursor === undefined ? null : readCursor(cursor, sort)
      if (cursor !== undefined && after === null) throw unreadable(['after'])
      const named = withSlugs(filter, await namedEntries(record, filter))
      const { claims, next } = await listClaims(record, { filter: named, sort, after, length })
      return { claims: claims.map(plain), next: next && writeCursor(next) }
    },
  }),
  endpoint({
    method: 'GET',
    path: '/claims/{slug}',
    id: 'getClaim',
    summary:
      'One claim as its newest version says it, what stands beside it today (a verdict with the flag `suspended` is not to be repeated), and the list of its versions',
    scope: null,
    params: bySlug,
    given: nothing,
    answer: z.strictObject({
      current: Snapshot,
      flags: z.array(Flag),
      corrections: z.array(Correction),
      versions: z.array(Version),
    }),
    run: async ({ params: { slug }, record }) => {
      const page = await getClaimPage(record, slug)
      if (!page) return null
      const { snapshot: current, flags, corrections } = page
      return plain({ current, flags, corrections, versions: await listVersions(record, slug) })
    },
  }),
  endpoint({
    method: 'GET',
    path: '/claims/{slug}/versions/{number}',
    id: 'getVersion',
    summary: 'One version of a claim as it was published',
    scope: null,
    params: bySlug.extend({ number: z.coerce.number().int().min(0).max(1_000_000) }),
    given: nothing,
    answer: z.strictObject({ contentHash: z.string(), version: Snapshot }),
    run: async ({ params: { slug, number }, record }) => {
      const found = await getVersionText(record, slug, number)
      return found ? { contentHash: found.contentHash, version: JSON.parse(found.text) } : null
    },
  }),
  endpoint({
    method: 'GET',
    path: '/registry/{kind}/{slug}',
    id: 'getRegistryEntry',
    summary: 'An organization, model or benchmark that a published claim refers to',
    scope: null,
    params: bySlug.extend({ kind: z.enum(registryKinds) }),
    given: nothing,
    answer: z.strictObject({ id: z.uuid(), slug: z.string(), name: z.string(), names: Text }),
    run: async ({ params: { kind, slug }, record }) => plain(await findEntry(record, kind, slug)),
  }),
]

/** The filter with those that were typed among its words, as every list reads it. */
function readAsked(asked: ClaimFilter): ClaimFilter {
  const { filter, problems } = readClaimFilter(new URLSearchParams(filterQuery(asked)))
  if (problems.length > 0) throw unreadable([...new Set(problems.map(({ name }) => name))])
  return filter
}

function unreadable(names: string[]): DomainError {
  const issues = names.map((name) => ({ path: [name], message: 'export.parameter' }))
  return new DomainError('invalid', {
    reason: 'export.parameters',
    values: { names: names.join(', ') },
    issues,
  })
}

/** Texts without their type, as JSON holds them. */
function plain<T>(value: T) {
  return JSON.parse(JSON.stringify(value))
}
