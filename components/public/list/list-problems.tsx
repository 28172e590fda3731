import { displayName } from '@/lib/i18n/locales'
import type { Speech } from '@/lib/i18n/translator'
import type { ClaimListPage } from '@/lib/publication/read/claim-list-page'
import { codeWord } from '@/lib/search/code-words'
import { type ClaimFilter, isCodeFilter } from '@/lib/search/filter'
import { firstKeys } from '@/lib/search/filter-keys'
import { type FilterProblem, longestQuery, mostWords } from '@/lib/search/read-filter'
import { filterLabel, listPath } from './list-view'

type Props = { s: Speech; page: ClaimListPage }

/** What of the address cannot be read or names nothing, and what may be meant; and which words were taken as names. */
export function ListProblems({ s, page }: Props) {
  const { problems, unknown, correction, query } = page
  if (problems.length + unknown.length === 0 && !correction) return null
  return (
    <div className="notice" role="alert">
      {problems.map((problem) => (
        <p key={`${problem.name} ${problem.reason} ${problem.value}`}>
          {sentence(s, problem)} <Meant s={s} page={page} problem={problem} />
        </p>
      ))}
      {unknown.map(({ name, value, likely }) => (
        <p key={name}>
          {s.t(`list.unknown.${name}`, { value })}{' '}
          {likely.length === 0 ? null : (
            <>
              {s.t('list.meant')}{' '}
              {likely.map((entry, index) => (
                <span key={entry.slug}>
                  {index > 0 ? ', ' : null}
                  <a href={listPath(s, { ...query, filter: { ...query.filter, [name]: entry.slug } })}>
                    {displayName(entry, s.locale)}
                  </a>
                </span>
              ))}
            </>
          )}
        </p>
      ))}
      {correction ? <Corrected s={s} page={page} correction={correction} /> : null}
    </div>
  )
}

function sentence(s: Speech, { name, value, reason }: FilterProblem): string {
  const label = filterLabel(s, name)
  if (reason === 'key') return s.t('list.problems.key', { value, keys: firstKeys(s.locale).join(', ') })
  if (reason === 'long') return s.t('list.problems.long', { most: longestQuery })
  if (reason === 'many') return s.t('list.problems.many', { value, most: mostWords })
  return s.t(`list.problems.${reason}`, { name: label, value })
}

/** A link to the nearest filter that there is, or to a search for the words as they stand. */
function Meant({ s, page, problem }: Props & { problem: FilterProblem }) {
  const { query } = page
  const { name, value, reason, nearest } = problem
  if (reason === 'key') {
    const asWords = `${query.filter.q ?? ''} "${value}"`.trim()
    return (
      <>
        {nearest === null ? null : s.t('list.meantKey', { key: nearest })}{' '}
        <a href={listPath(s, { ...query, filter: { ...query.filter, q: asWords } })}>{s.t('list.asWords')}</a>
      </>
    )
  }
  if (nearest === null || name === 'sort' || name === 'after' || !isCodeFilter(name)) return null
  const filter: ClaimFilter = { ...query.filter, [name]: nearest }
  return (
    <>
      {s.t('list.meant')} <a href={listPath(s, { ...query, filter })}>{codeWord(s, name, nearest)}</a>
    </>
  )
}

function Corrected({
  s,
  page: { query },
  correction,
}: Props & { correction: NonNullable<ClaimListPage['correction']> }) {
  const asTyped = correction.changed.reduce(
    (q, { typed, meant }) =>
      q
        .split(' ')
        .map((word) => (word === meant ? `"${typed}"` : word))
        .join(' '),
    correction.q,
  )
  return (
    <p>
      {s.t('list.corrected', {
        meant: s.list(correction.changed.map(({ meant }) => `“${meant}”`)),
      })}{' '}
      <a href={listPath(s, { ...query, filter: { ...query.filter, q: asTyped } })}>
        {s.t('list.asTyped', { typed: s.list(correction.changed.map(({ typed }) => `“${typed}”`)) })}
      </a>
    </p>
  )
}
