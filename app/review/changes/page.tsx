import type { Metadata } from 'next'
import { DeskFrame } from '@/app/desk-frame'
import { deskView } from '@/components/desk/desk-view'
import { Moment } from '@/components/desk/moment'
import { changeState, changeWords } from '@/components/desk/queue/change-words'
import { Trail } from '@/components/desk/trail'
import { PageHeader } from '@/components/ui/page-header'
import { Table } from '@/components/ui/table'
import { deskMessages } from '@/lib/i18n/desk'
import { listBulkChanges } from '@/lib/queue/bulk-read'
import { deskLocale, requirePerson, serverContext } from '@/lib/web/server-context'

export async function generateMetadata(): Promise<Metadata> {
  return { title: deskMessages(await deskLocale())('queue.changes.title') }
}

/** The latest changes of many claims, and how far each is. */
export default async function ChangesPage() {
  const person = await requirePerson('desk.read')
  const view = deskView(person.locale)
  const { t } = view
  const changes = await listBulkChanges(serverContext().db, person.actor)
  return (
    <DeskFrame person={person} section="review">
      <Trail view={view} links={[{ href: '/review', label: t('queue.title') }]} />
      <PageHeader title={t('queue.changes.title')}>
        <p>{t('queue.changes.intro')}</p>
      </PageHeader>
      {changes.length === 0 ? (
        <p>{t('queue.changes.none')}</p>
      ) : (
        <Table
          stacked
          caption={t('queue.changes.title')}
          columns={(['change', 'state', 'progress', 'by', 'at'] as const).map((key) => ({
            key,
            head: t(`queue.changes.columns.${key}`),
          }))}
          rows={changes.map((change) => ({
            key: change.id,
            cells: {
              change: <a href={`/review/changes/${change.id}`}>{changeWords(view, change)}</a>,
              state: t(`queue.changes.states.${changeState(change)}`),
              progress: t('queue.changes.progress', { done: change.done, total: change.total }),
              by: change.requestedBy,
              at: <Moment at={change.requestedAt} locale={person.locale} />,
            },
          }))}
        />
      )}
    </DeskFrame>
  )
}
