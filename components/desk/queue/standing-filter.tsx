import { addressWithout, type QueueQuery, queueAddress } from '@/lib/queue/query'
import type { Queue } from '@/lib/queue/read'
import type { DeskView } from '../desk-view'
import { filterWords, partsOf } from './filter-words'

type Props = { view: DeskView; query: QueueQuery; queue: Pick<Queue, 'labels' | 'unknown'> }

/** What the queue is narrowed down to, each part with a link that takes it away; and what is wrong with it. */
export function StandingFilter({ view, query, queue }: Props) {
  const { t } = view
  const parts = [...partsOf(query.filter), ...query.unreadable]
  if (parts.length === 0) return null
  return (
    <section aria-label={t('queue.standing')} className="standing-filter">
      {query.unreadable.map(({ field, value }) => (
        <p key={field} className="notice" role="alert">
          {t('queue.unreadable', { field: t(`queue.${field === 'q' ? 'words' : field}`), value })}
        </p>
      ))}
      {queue.unknown.map(({ field, value }) => (
        <p key={field} className="notice" role="alert">
          {t(`queue.unknown.${field}`, { value })}
        </p>
      ))}
      <ul>
        {parts.map(({ field, value }) => {
          const what = filterWords(view, field, value, queue.labels)
          return (
            <li key={field}>
              <a href={addressWithout(query, field)} aria-label={t('queue.remove', { what })}>
                {what} <span aria-hidden="true">×</span>
              </a>
            </li>
          )
        })}
        {parts.length > 1 ? (
          <li>
            <a href={queueAddress({ ...query, filter: {} })}>{t('queue.clear')}</a>
          </li>
        ) : null}
      </ul>
    </section>
  )
}
