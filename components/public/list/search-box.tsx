import type { Speech } from '@/lib/i18n/translator'
import { usualSort } from '@/lib/publication/list-order'
import type { ListQuery } from '@/lib/publication/read/list-claims'
import { filterNames, isCodeFilter } from '@/lib/search/filter'
import { longestQuery } from '@/lib/search/read-filter'
import { localPath } from '@/lib/web/paths'

/** The fields beside the list belong to this form by its id. */
export const listForm = 'list-form'

/** The words to search for. The form works without JavaScript: it only makes an address, and keeps what is on. */
export function SearchBox({ s, query: { filter, sort } }: { s: Speech; query: ListQuery }) {
  const kept = filterNames.filter((name) => isCodeFilter(name))
  return (
    <search>
      <form id={listForm} className="search" action={localPath(s.locale, '/claims')} method="get">
        <label htmlFor="q">{s.t('list.words')}</label>
        <div>
          <input
            id="q"
            type="search"
            name="q"
            maxLength={longestQuery}
            defaultValue={filter.q}
            aria-describedby="q-hint"
            autoComplete="off"
          />
          <button type="submit">{s.t('site.search')}</button>
        </div>
        <p className="hint" id="q-hint">
          {s.t('list.wordsHint')}
        </p>
        {kept.map((name) =>
          filter[name] === undefined ? null : (
            <input key={name} type="hidden" name={name} value={filter[name]} />
          ),
        )}
        {sort === usualSort(filter) ? null : <input type="hidden" name="sort" value={sort} />}
      </form>
    </search>
  )
}
