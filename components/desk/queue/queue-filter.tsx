import { claimKinds } from '@/lib/claims/schema'
import type { QueueChoices } from '@/lib/queue/choices'
import { ages, type QueueList, type QueueQuery } from '@/lib/queue/query'
import type { DeskView } from '../desk-view'
import { FilterSelect } from './filter-select'
import { FilterText } from './filter-text'

type Props = {
  view: DeskView
  query: QueueQuery
  choices: QueueChoices
  /** The lists that this reader has. */
  lists: readonly QueueList[]
}

/** By what the queue is narrowed down. A plain form: the address says it all. */
export function QueueFilter({ view, query, choices, lists }: Props) {
  const { t, s } = view
  const { filter, unreadable, list, sort } = query
  const said = Object.fromEntries(unreadable.map(({ field, value }) => [field, value]))
  const text = (field: 'q' | 'vendor' | 'model' | 'benchmark' | 'tag') => filter[field] ?? said[field] ?? ''
  const isFurther = [...Object.keys(filter), ...Object.keys(said)].some((field) => field !== 'q') || sort
  return (
    <form className="queue-filter" method="get" action="/review" aria-label={t('queue.filter')}>
      <div className="filters">
        <FilterText name="q" type="search" label={t('queue.words')} value={text('q')} />
        <FilterSelect
          name="list"
          label={t('queue.list')}
          blank={t('queue.everyList')}
          value={list ?? ''}
          options={lists.map((value) => ({ value, label: t(`queue.lists.${value}`) }))}
        />
        <button type="submit">{t('queue.show')}</button>
      </div>
      <details open={Boolean(isFurther)}>
        <summary>{t('queue.moreFilters')}</summary>
        <div className="filters">
          <FilterText
            name="vendor"
            label={t('queue.vendor')}
            value={text('vendor')}
            offers={choices.vendors}
          />
          <FilterText name="model" label={t('queue.model')} value={text('model')} offers={choices.models} />
          <FilterText
            name="benchmark"
            label={t('queue.benchmark')}
            value={text('benchmark')}
            offers={choices.benchmarks}
          />
          <FilterSelect
            name="kind"
            label={t('queue.kind')}
            blank={t('queue.anyKind')}
            value={filter.kind ?? ''}
            options={claimKinds.map((value) => ({ value, label: s.word('kind', value) }))}
          />
          <FilterSelect
            name="assignee"
            label={t('queue.assignee')}
            blank={t('queue.anyAssignee')}
            value={filter.assignee ?? ''}
            options={[
              { value: 'me', label: t('queue.me') },
              { value: 'nobody', label: t('queue.nobody') },
              ...choices.people.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
          <FilterText
            name="tag"
            label={t('queue.tag')}
            value={text('tag')}
            offers={choices.tags.map(({ name }) => name)}
          />
          <FilterSelect
            name="age"
            label={t('queue.age')}
            blank={t('queue.anyAge')}
            value={String(filter.age ?? '')}
            options={ages.map((days) => ({ value: String(days), label: t('queue.ageDays', { days }) }))}
          />
          <FilterSelect
            name="sort"
            label={t('queue.sort')}
            blank={t('queue.sortUsual')}
            value={sort ?? ''}
            options={(['oldest', 'newest'] as const).map((value) => ({ value, label: t(`queue.${value}`) }))}
          />
        </div>
      </details>
    </form>
  )
}
