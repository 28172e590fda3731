import { z } from 'zod'
import { claimKinds } from '@/lib/claims/schema'
import { foldName } from './fold-name'

/** The lists of the queue by whom they need: the reader, anyone, or nobody in particular. */
export const queueGroups = {
  mine: ['waiting', 'corrections', 'redactions', 'returned', 'assigned', 'own'],
  anyone: ['rereview', 'challenges', 'submissions', 'drafts', 'unjudged', 'stale', 'shipped'],
  everything: ['all'],
} as const
export const queueLists = [...queueGroups.mine, ...queueGroups.anyone, ...queueGroups.everything] as const
export type QueueList = (typeof queueLists)[number]

/** Lists in which what has waited longest comes first, unless the reader wants it otherwise. */
const oldestFirst: ReadonlySet<QueueList> = new Set([
  'waiting',
  'corrections',
  'redactions',
  'returned',
  'challenges',
  'submissions',
  'stale',
])

/** For at least how many days a claim has been in its list. */
export const ages = [7, 30, 90, 180, 365] as const

const name = z.string().trim().min(1).max(200)
const fields = {
  q: name,
  vendor: name,
  model: name,
  benchmark: name,
  kind: z.enum(claimKinds),
  /** `me`, `nobody`, or a person's id. */
  assignee: z.union([z.enum(['me', 'nobody']), z.uuid()]),
  tag: name.transform(foldName),
  age: z.string().transform(Number).pipe(z.literal(ages)),
}
export const filterFields = ['q', 'vendor', 'model', 'benchmark', 'kind', 'assignee', 'tag', 'age'] as const
export type FilterField = (typeof filterFields)[number]

/** What narrows the lists down. Vendor, model and benchmark are a slug or any name that the entry goes by. */
export type QueueFilter = { [F in FilterField]?: z.output<(typeof fields)[F]> }

export type QueueQuery = {
  filter: QueueFilter
  /** The one list that is shown page by page; null for the head of each. */
  list: QueueList | null
  sort: 'oldest' | 'newest' | null
  after: string | null
  /** Parts of the address that cannot be read: nothing is listed until they are mended or taken away. */
  unreadable: { field: FilterField; value: string }[]
}

type Parameters = Record<string, string | string[] | undefined>

/** Reads the queue's address. What no form of ours sends is reported, never guessed at. */
export function readQueueQuery(parameters: Parameters): QueueQuery {
  const filter: Record<string, unknown> = {}
  const unreadable: QueueQuery['unreadable'] = []
  for (const field of filterFields) {
    const value = first(parameters[field])?.trim()
    if (!value) continue
    const parsed = fields[field].safeParse(value)
    if (parsed.success) filter[field] = parsed.data
    else unreadable.push({ field, value: value.slice(0, 200) })
  }
  return {
    filter,
    list: z.enum(queueLists).nullable().catch(null).parse(first(parameters.list)),
    sort: z.enum(['oldest', 'newest']).nullable().catch(null).parse(first(parameters.sort)),
    after: z.string().max(600).nullable().catch(null).parse(first(parameters.after)),
    unreadable,
  }
}

/** The same from the text that a form or a saved view holds. */
export function readQueueText(text: string): QueueQuery {
  return readQueueQuery(Object.fromEntries(new URLSearchParams(text)))
}

/** A query as the text behind the question mark; always in the same order, without where the page begins. */
export function queueText({ filter, list, sort }: Pick<QueueQuery, 'filter' | 'list' | 'sort'>): string {
  const entries = [
    ...(list ? [['list', list]] : []),
    ...filterFields.flatMap((field) => (filter[field] === undefined ? [] : [[field, String(filter[field])]])),
    ...(sort ? [['sort', sort]] : []),
  ]
  return new URLSearchParams(entries).toString()
}

export function queueAddress(query: Pick<QueueQuery, 'filter' | 'list' | 'sort'>): string {
  return addressOf(queueText(query))
}

/** The address without one part; the others stay, also those that cannot be read. */
export function addressWithout(query: QueueQuery, field: FilterField): string {
  const { [field]: _, ...filter } = query.filter
  const parameters = new URLSearchParams(queueText({ ...query, filter }))
  for (const part of query.unreadable) if (part.field !== field) parameters.append(part.field, part.value)
  return addressOf(parameters.toString())
}

function addressOf(text: string): string {
  return text === '' ? '/review' : `/review?${text}`
}

export function sortOf(list: QueueList, wanted: QueueQuery['sort']): 'oldest' | 'newest' {
  return wanted ?? (oldestFirst.has(list) ? 'oldest' : 'newest')
}

export function isFiltered({ filter, unreadable }: QueueQuery): boolean {
  return Object.keys(filter).length + unreadable.length > 0
}

function first(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value
}
