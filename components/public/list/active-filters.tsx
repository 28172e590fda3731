import type { Speech } from '@/lib/i18n/translator'
import type { ClaimListPage } from '@/lib/publication/read/claim-list-page'
import { filterNames, withoutFilter } from '@/lib/search/filter'
import { localPath } from '@/lib/web/paths'
import { filterLabel, filterValue, listPath } from './list-view'

/** The filters that are on, each with a link that takes it away. */
export function ActiveFilters({ s, page }: { s: Speech; page: ClaimListPage }) {
  const { query, chosen } = page
  const on = filterNames.filter((name) => query.filter[name] !== undefined)
  if (on.length === 0) return null
  return (
    <section className="active-filters" aria-label={s.t('list.active')}>
      <ul>
        {on.map((name) => {
          const label = filterLabel(s, name)
          const value = filterValue(s, { filter: query.filter, chosen }, name)
          return (
            <li key={name}>
              <a
                href={listPath(s, { ...query, filter: withoutFilter(query.filter, name) })}
                aria-label={s.t('list.remove', { filter: `${label}: ${value}` })}
              >
                <span className="chip-label">{label}</span> {value} <span aria-hidden="true">×</span>
              </a>
            </li>
          )
        })}
        {on.length > 1 ? (
          <li>
            <a className="chip-plain" href={localPath(s.locale, '/claims')}>
              {s.t('list.removeAll')}
            </a>
          </li>
        ) : null}
      </ul>
    </section>
  )
}
