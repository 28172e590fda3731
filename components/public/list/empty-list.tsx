import type { Speech } from '@/lib/i18n/translator'
import { countedTo } from '@/lib/publication/list-order'
import type { ClaimListPage } from '@/lib/publication/read/claim-list-page'
import { withoutFilter } from '@/lib/search/filter'
import { filterLabel, filterValue, listPath } from './list-view'

/** Says that there is nothing here, and which filter to take away for how many claims. */
export function EmptyList({ s, page }: { s: Speech; page: ClaimListPage }) {
  const { query, count, chosen, relaxed } = page
  if (count > 0)
    return (
      <p>
        {s.t('list.beyond')} <a href={listPath(s, query)}>{s.t('list.first')}</a>
      </p>
    )
  return (
    <>
      <p>{s.t('list.none')}</p>
      {relaxed.length === 0 ? null : (
        <ul className="relaxed">
          {relaxed.map(({ name, count: left }) => (
            <li key={name}>
              <a href={listPath(s, { ...query, filter: withoutFilter(query.filter, name) })}>
                {s.t('list.without', {
                  filter: `${filterLabel(s, name)}: ${filterValue(s, { filter: query.filter, chosen }, name)}`,
                })}
              </a>{' '}
              <span className="facet-count">
                {left > countedTo
                  ? s.t('list.countMore', { count: s.number(countedTo) })
                  : s.t('list.count', { count: left })}
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
