import { type QueueList, type QueueQuery, queueAddress } from '@/lib/queue/query'
import type { DeskView } from '../desk-view'

type Props = { view: DeskView; query: QueueQuery; lists: readonly QueueList[] }

/** The lists of the queue in which there is nothing, in one line, so that what there is to do comes first. */
export function EmptyLists({ view: { t }, query, lists }: Props) {
  if (lists.length === 0) return null
  return (
    <div className="queue-empty soft">
      <p>{t('queue.nothingIn')}</p>
      <ul>
        {lists.map((list) => (
          <li key={list}>
            <a href={queueAddress({ ...query, list })}>{t(`queue.lists.${list}`)}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}
