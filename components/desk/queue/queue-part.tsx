import type { ReactNode } from 'react'
import { Table } from '@/components/ui/table'
import { countedUpTo } from '@/lib/desk/bounds'
import { isFiltered, type QueueQuery, queueAddress, queueText } from '@/lib/queue/query'
import type { QueuePart } from '@/lib/queue/read'
import type { DeskView } from '../desk-view'
import { NextPage } from '../next-page'
import { queueCells } from './queue-cells'

type Props = {
  view: DeskView
  part: QueuePart
  query: QueueQuery
  readerId: string
  staleDays: number
  /** A box that selects a claim, where several can be changed. */
  tick?: (claimId: string, label: string) => ReactNode
}

/** One list of the queue: its head, or page by page where it is shown alone. */
export function QueuePartView({ view, part, query, readerId, staleDays, tick }: Props) {
  const { t } = view
  const { list, rows, count, next } = part
  const name = t(`queue.lists.${list}`)
  const alone = { ...query, list }
  const isPastEnd = rows.length === 0 && query.after !== null
  return (
    <section className="queue-part" aria-labelledby={`list-${list}`}>
      <h3 id={`list-${list}`}>
        {query.list ? name : <a href={queueAddress(alone)}>{name}</a>}{' '}
        {isPastEnd ? null : <span className="soft">{countText(view, count)}</span>}
      </h3>
      <p className="soft">
        {t(`queue.hints.${list}`, { days: staleDays })} <Elsewhere view={view} list={list} />
      </p>
      {rows.length > 0 ? (
        <Table
          stacked
          caption={name}
          columns={(['claim', 'vendor', 'state', 'hands', 'since'] as const).map((key) => ({
            key,
            head: t(`queue.table.${key}`),
          }))}
          rows={rows.map((row) => ({
            key: row.id,
            className: 'queue-row',
            cells: queueCells(
              { view, row, list, readerId },
              tick ? (label) => tick(row.id, label) : undefined,
            ),
          }))}
        />
      ) : isPastEnd ? (
        <p>{t('queue.pastEnd')}</p>
      ) : isFiltered(query) ? (
        <p>{t('queue.emptyFiltered')}</p>
      ) : null}
      {query.list ? (
        <NextPage
          view={view}
          path="/review"
          parameters={Object.fromEntries(new URLSearchParams(queueText(query)))}
          next={next}
          isFirst={query.after === null}
        />
      ) : null}
    </section>
  )
}

/** How many there are, exactly up to 1,000. */
export function countText({ t, s }: DeskView, count: number): string {
  return count > countedUpTo
    ? t('queue.countMore', { count: s.number(countedUpTo) })
    : t('queue.count', { count })
}

/** What vendors hand in is handled on pages of its own. */
function Elsewhere({ view: { t }, list }: { view: DeskView; list: QueuePart['list'] }) {
  if (list === 'challenges') return <a href="/review/challenges">{t('queue.toChallenges')}</a>
  if (list === 'submissions') return <a href="/review/submissions">{t('queue.toSubmissions')}</a>
  return null
}
