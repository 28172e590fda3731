import { displayName } from '@/lib/i18n/locales'
import type { Speech } from '@/lib/i18n/translator'
import { countedTo } from '@/lib/publication/list-order'
import type { ClaimListPage } from '@/lib/publication/read/claim-list-page'
import { codeWord } from '@/lib/search/code-words'
import { type CodeFilter, type EntryFilter, withoutFilter } from '@/lib/search/filter'
import { listPath } from './list-view'
import { listForm } from './search-box'

type Props = { s: Speech; page: ClaimListPage }
type Value = { value: string; label: string; count: number }

/** Every filter with its values, how many claims each leaves, and fields for names that are not among them. */
export function FacetList({ s, page }: Props) {
  return (
    <aside className="facets" id="filters" aria-labelledby="filters-title">
      <h2 id="filters-title">{s.t('list.filters')}</h2>
      <Codes s={s} page={page} name="verdict" />
      <Entries s={s} page={page} name="vendor" />
      <Entries s={s} page={page} name="model" />
      <Entries s={s} page={page} name="benchmark" />
      <Codes s={s} page={page} name="kind" />
      <Codes s={s} page={page} name="tested" />
      <Entries s={s} page={page} name="evaluator" />
      <Codes s={s} page={page} name="flag" />
      <Codes s={s} page={page} name="origin" />
      <Days s={s} page={page} />
      <button type="submit" form={listForm}>
        {s.t('list.apply')}
      </button>
    </aside>
  )
}

function Codes({ s, page, name }: Props & { name: CodeFilter }) {
  const values = page.facets.codes[name].map(({ code, count }) => ({
    value: code,
    label: codeWord(s, name, code),
    count,
  }))
  const shown = values.filter(({ value, count }) => count > 0 || page.query.filter[name] === value)
  if (shown.length === 0) return null
  return (
    <section className="facet" aria-labelledby={`facet-${name}`}>
      <h3 id={`facet-${name}`}>{s.t(`list.${name}`)}</h3>
      <Values s={s} page={page} name={name} values={shown} />
    </section>
  )
}

function Entries({ s, page, name }: Props & { name: EntryFilter }) {
  const values = page.facets.entries[name].map(({ entry, count }) => ({
    value: entry.slug,
    label: displayName(entry, s.locale),
    count,
  }))
  const chosen = page.chosen[name]
  return (
    <section className="facet" aria-labelledby={`facet-${name}`}>
      <h3 id={`facet-${name}`}>{s.t(`list.${name}`)}</h3>
      <Values s={s} page={page} name={name} values={values} />
      <label htmlFor={`field-${name}`}>{s.t(`list.byName.${name}`)}</label>
      <input
        id={`field-${name}`}
        form={listForm}
        name={name}
        type="text"
        maxLength={120}
        autoComplete="off"
        defaultValue={chosen ? displayName(chosen, s.locale) : page.query.filter[name]}
      />
    </section>
  )
}

function Values({ s, page, name, values }: Props & { name: CodeFilter | EntryFilter; values: Value[] }) {
  const { query } = page
  if (values.length === 0) return null
  return (
    <ul>
      {values.map(({ value, label, count }) => {
        const on = query.filter[name] === value
        const filter = on ? withoutFilter(query.filter, name) : { ...query.filter, [name]: value }
        return (
          <li key={value}>
            <a
              rel="nofollow"
              href={listPath(s, { ...query, filter })}
              aria-current={on ? 'true' : undefined}
              aria-label={on ? s.t('list.remove', { filter: `${s.t(`list.${name}`)}: ${label}` }) : undefined}
            >
              {label}
            </a>{' '}
            <span className="facet-count">
              {count > countedTo ? s.t('list.countedMore', { count: s.number(countedTo) }) : s.number(count)}
            </span>
          </li>
        )
      })}
    </ul>
  )
}

function Days({ s, page }: Props) {
  return (
    <section className="facet" aria-labelledby="facet-days">
      <h3 id="facet-days">{s.t('list.days')}</h3>
      {(['from', 'to'] as const).map((name) => (
        <div key={name}>
          <label htmlFor={name}>{s.t(`list.${name}`)}</label>
          <input id={name} form={listForm} type="date" name={name} defaultValue={page.query.filter[name]} />
        </div>
      ))}
    </section>
  )
}
