import type { Metadata } from 'next'
import { DeskFrame } from '@/app/desk-frame'
import { deskView } from '@/components/desk/desk-view'
import { filterText } from '@/components/desk/queue/filter-words'
import { Trail } from '@/components/desk/trail'
import { PageHeader } from '@/components/ui/page-header'
import { Table } from '@/components/ui/table'
import { deskMessages } from '@/lib/i18n/desk'
import { listViews } from '@/lib/queue/view-read'
import { deskLocale, requirePerson, serverContext } from '@/lib/web/server-context'
import { ViewForms } from './view-forms'

export async function generateMetadata(): Promise<Metadata> {
  return { title: deskMessages(await deskLocale())('queue.views.title') }
}

/** The views that the desk has saved; each is renamed and deleted here. */
export default async function ViewsPage() {
  const person = await requirePerson('desk.read')
  const view = deskView(person.locale)
  const { t } = view
  const views = await listViews(serverContext().db, person.actor)
  return (
    <DeskFrame person={person} section="review">
      <Trail view={view} links={[{ href: '/review', label: t('queue.title') }]} />
      <PageHeader title={t('queue.views.title')}>
        <p>{t('queue.views.intro')}</p>
      </PageHeader>
      {views.length === 0 ? (
        <p>{t('queue.views.none')}</p>
      ) : (
        <Table
          stacked
          caption={t('queue.views.title')}
          columns={(['view', 'filter', 'by', 'change'] as const).map((key) => ({
            key,
            head: t(`queue.views.columns.${key}`),
          }))}
          rows={views.map((saved) => ({
            key: saved.id,
            cells: {
              view: <a href={`/review?${saved.filter}`}>{saved.name}</a>,
              filter: filterText(view, saved.filter),
              by: saved.savedBy,
              change: saved.mayChange ? <ViewForms locale={person.locale} saved={saved} /> : null,
            },
          }))}
        />
      )}
    </DeskFrame>
  )
}
