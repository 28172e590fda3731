import type { Metadata } from 'next'
import { DeskFrame } from '@/app/desk-frame'
import { BulkList } from '@/app/review/bulk-list'
import { ViewBar } from '@/app/review/view-bar'
import { deskView } from '@/components/desk/desk-view'
import { EmptyLists } from '@/components/desk/queue/empty-lists'
import { QueueFilter } from '@/components/desk/queue/queue-filter'
import { QueueKeys } from '@/components/desk/queue/queue-keys'
import { QueuePartView } from '@/components/desk/queue/queue-part'
import { StandingFilter } from '@/components/desk/queue/standing-filter'
import { PageHeader } from '@/components/ui/page-header'
import { deskMessages, deskWords } from '@/lib/i18n/desk'
import { readQueueChoices } from '@/lib/queue/choices'
import { listsOf } from '@/lib/queue/lists'
import { queueGroups, readQueueQuery } from '@/lib/queue/query'
import { type QueuePart, readQueue } from '@/lib/queue/read'
import { deskLocale, requirePerson, serverContext } from '@/lib/web/server-context'

const groups = ['mine', 'anyone', 'everything'] as const

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: deskMessages(await deskLocale())('queue.title') }
}

export default async function QueuePage({ searchParams }: Props) {
  const person = await requirePerson('desk.read')
  const view = deskView(person.locale)
  const query = readQueueQuery(await searchParams)
  const { db, now } = serverContext()
  const [queue, choices] = await Promise.all([
    readQueue(db, person.actor, query, now()),
    readQueueChoices(db, person.actor),
  ])
  const shared = { view, query, readerId: person.actor.id, staleDays: queue.staleDays }
  return (
    <DeskFrame person={person} section="review">
      <PageHeader title={view.t('queue.title')}>
        <p>{view.t('queue.intro')}</p>
      </PageHeader>
      <ViewBar person={person} view={view} query={query} />
      <QueueFilter view={view} query={query} choices={choices} lists={listsOf(person.actor)} />
      <StandingFilter view={view} query={query} queue={queue} />
      {person.singleKeys ? <QueueKeys words={deskWords(person.locale, 'queue').keys} /> : null}
      {groups.map((group) => {
        const lists: readonly string[] = queueGroups[group]
        const parts = queue.parts.filter(({ list }) => lists.includes(list))
        if (parts.length === 0) return null
        const isEmpty = ({ count }: QueuePart) => query.list === null && count === 0
        return (
          <section key={group} aria-labelledby={group}>
            <h2 id={group}>{view.t(`queue.${group}`)}</h2>
            {parts
              .filter((part) => !isEmpty(part))
              .map((part) =>
                query.list ? (
                  <BulkList key={part.list} {...shared} person={person} part={part} people={choices.people} />
                ) : (
                  <QueuePartView key={part.list} {...shared} part={part} />
                ),
              )}
            <EmptyLists view={view} query={query} lists={parts.filter(isEmpty).map(({ list }) => list)} />
          </section>
        )
      })}
    </DeskFrame>
  )
}
