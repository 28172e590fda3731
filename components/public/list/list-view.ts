import { displayName } from '@/lib/i18n/locales'
import type { Speech } from '@/lib/i18n/translator'
import { listQuery } from '@/lib/publication/list-address'
import type { ClaimListPage } from '@/lib/publication/read/claim-list-page'
import { codeWord } from '@/lib/search/code-words'
import { type ClaimFilter, type FilterName, isCodeFilter, isEntryFilter } from '@/lib/search/filter'
import { localPath } from '@/lib/web/paths'

/** The address of a list of claims in the page's language. */
export function listPath(s: Speech, list: Parameters<typeof listQuery>[0], after?: string): string {
  return withQuery(localPath(s.locale, '/claims'), listQuery(list, after))
}

export function withQuery(path: string, query: string): string {
  return query === '' ? path : `${path}?${query}`
}

/** The name of a filter, of the order, or of the place to go on from. */
export function filterLabel(s: Speech, name: FilterName | 'sort' | 'after'): string {
  return s.t(`list.${name === 'q' ? 'words' : name}`)
}

/** What a filter is set to, in words: an entry by its name, a code by its label. */
export function filterValue(
  s: Speech,
  { filter, chosen }: { filter: ClaimFilter; chosen: ClaimListPage['chosen'] },
  name: FilterName,
): string {
  const value = filter[name] ?? ''
  if (isCodeFilter(name)) return codeWord(s, name, value)
  if (name === 'from' || name === 'to') return s.day(value)
  const entry = isEntryFilter(name) ? chosen[name] : null
  return entry ? displayName(entry, s.locale) : value
}

/** Whether the words could not be looked for in time, so that nothing is known of what they find. */
export function isSlow({ problems }: Pick<ClaimListPage, 'problems'>): boolean {
  return problems.some(({ reason }) => reason === 'slow')
}
