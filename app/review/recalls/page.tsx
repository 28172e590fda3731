import type { Metadata } from 'next'
import { DeskFrame } from '@/app/desk-frame'
import { deskView } from '@/components/desk/desk-view'
import { RecallProgress } from '@/components/desk/recalls/recall-progress'
import { RecallTable } from '@/components/desk/recalls/recall-table'
import { PageHeader } from '@/components/ui/page-header'
import { can } from '@/lib/auth/permissions'
import { readRecalls } from '@/lib/desk/read/recalls'
import { deskMessages } from '@/lib/i18n/desk'
import { recallState } from '@/lib/recalls/state'
import { deskLocale, requirePerson, serverContext } from '@/lib/web/server-context'

export async function generateMetadata(): Promise<Metadata> {
  return { title: deskMessages(await deskLocale())('recalls.title') }
}

/** Everything that was recalled, and how far each recall is. */
export default async function RecallsPage() {
  const person = await requirePerson('desk.read')
  const view = deskView(person.locale)
  const { t } = view
  const { db, now } = serverContext()
  const { recalls, job } = await readRecalls(db, person.actor, now())
  const busy = recalls.find((row) => ['flagging', 'unflagging'].includes(recallState(row)))
  return (
    <DeskFrame person={person} section="recalls">
      <PageHeader title={t('recalls.title')}>
        <p>{t('recalls.intro')}</p>
      </PageHeader>
      {can(person.actor, 'recall.manage') ? (
        <p>
          <a href="/review/recalls/new">{t('recalls.new')}</a>
        </p>
      ) : null}
      {busy ? <RecallProgress view={view} recall={busy} job={job} href="/review/recalls" /> : null}
      {recalls.length === 0 ? <p>{t('recalls.none')}</p> : <RecallTable view={view} recalls={recalls} />}
    </DeskFrame>
  )
}
