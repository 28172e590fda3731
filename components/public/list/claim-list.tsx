import type { Speech } from '@/lib/i18n/translator'
import { countedTo, Sort, writeCursor } from '@/lib/publication/list-order'
import type { ClaimListPage } from '@/lib/publication/read/claim-list-page'
import { searchWords } from '@/lib/search/words'
import { PageHeader } from '../../ui/page-header'
import { ClaimItem } from '../claim-item'
import { ActiveFilters } from './active-filters'
import { EmptyList } from './empty-list'
import { FacetList } from './facet-list'
import { ListProblems } from './list-problems'
import { isSlow, listPath } from './list-view'
import { MatchLines } from './match-lines'
import { SameElsewhere } from './same-elsewhere'
import { SearchBox } from './search-box'

type Props = { s: Speech; page: ClaimListPage }

/** Claims with the filters that were chosen, what they leave, and the way on. */
export function ClaimList({ s, page }: Props) {
  const { query, found, count, matches } = page
  const words = searchWords(query.filter.q ?? '')
  return (
    <div className="list">
      <PageHeader title={s.t('list.title')}>
        <p>{s.t('list.intro')}</p>
      </PageHeader>
      <SearchBox s={s} query={query} />
      <ListProblems s={s} page={page} />
      <ActiveFilters s={s} page={page} />
      <div className="list-columns">
        <div className="list-results">
          <h2 className="visually-hidden">{s.t('list.results')}</h2>
          {isSlow(page) ? null : (
            <p className="count" role="status">
              {count > countedTo
                ? s.t('list.countMore', { count: s.number(countedTo) })
                : s.t('list.count', { count })}
            </p>
          )}
          <p className="to-filters">
            <a href="#filters">{s.t('list.filters')}</a>
          </p>
          {count > 1 ? <Orders s={s} page={page} /> : null}
          {found.claims.length === 0 && !isSlow(page) ? (
            <EmptyList s={s} page={page} />
          ) : (
            <ol className="claims">
              {found.claims.map((claim) => (
                <ClaimItem key={claim.id} s={s} claim={claim} words={words}>
                  <MatchLines s={s} matches={matches.get(claim.id) ?? []} />
                </ClaimItem>
              ))}
            </ol>
          )}
          <Pages s={s} page={page} />
          <SameElsewhere s={s} filter={query.filter} />
        </div>
        <FacetList s={s} page={page} />
      </div>
    </div>
  )
}

function Orders({ s, page: { query } }: Props) {
  const isThere = (sort: Sort) => sort !== 'relevance' || query.filter.q !== undefined
  return (
    <nav className="orders" aria-label={s.t('list.sort')}>
      <span>{s.t('list.sort')}:</span>
      {Sort.options.filter(isThere).map((sort) => (
        <a
          key={sort}
          href={listPath(s, { ...query, sort })}
          aria-current={sort === query.sort ? 'true' : undefined}
        >
          {s.t(`list.sorts.${sort}`)}
        </a>
      ))}
    </nav>
  )
}

function Pages({ s, page: { query, found } }: Props) {
  if (!query.after && !found.next) return null
  return (
    <nav className="pages" aria-label={s.t('list.pages')}>
      {query.after ? <a href={listPath(s, query)}>{s.t('list.first')}</a> : null}
      {found.next ? (
        <a rel="next" href={listPath(s, query, writeCursor(found.next))}>
          {s.t('list.next')}
        </a>
      ) : null}
    </nav>
  )
}
