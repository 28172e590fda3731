import { type FilterField, filterFields, type QueueFilter, readQueueText } from '@/lib/queue/query'
import type { DeskView } from '../desk-view'

type Labels = Partial<Record<FilterField, string>>

/** One part of a filter in words: "Vendor: Meta". */
export function filterWords(view: DeskView, field: FilterField, value: string, labels: Labels): string {
  const { t, s } = view
  if (field === 'q') return t('queue.filterWords', { words: value })
  if (field === 'age') return t('queue.filterAge', { days: Number(value) })
  const is = (text: string) => t('queue.filterIs', { field: t(`queue.${field}`), value: text })
  if (field === 'kind') return is(s.word('kind', value))
  if (field === 'assignee' && (value === 'me' || value === 'nobody')) return is(t(`queue.${value}`))
  return is(labels[field] ?? value)
}

/** The parts of a filter that are set, in the order of the form. */
export function partsOf(filter: QueueFilter): { field: FilterField; value: string }[] {
  return filterFields.flatMap((field) =>
    filter[field] === undefined ? [] : [{ field, value: String(filter[field]) }],
  )
}

/** A whole saved filter in words: its list, its parts, its order. */
export function filterText(view: DeskView, text: string): string {
  const { t } = view
  const { list, filter, sort } = readQueueText(text)
  const parts = [
    ...(list ? [t(`queue.lists.${list}`)] : []),
    ...partsOf(filter).map(({ field, value }) => filterWords(view, field, value, {})),
    ...(sort ? [t(`queue.${sort}`)] : []),
  ]
  return parts.length === 0 ? t('queue.views.everything') : parts.join(' · ')
}
