import type { Metadata } from 'next'
import { DeskFrame } from '@/app/desk-frame'
import { deskView } from '@/components/desk/desk-view'
import { OwnSubmissionTable } from '@/components/desk/vendor/own-submission-table'
import { PageHeader } from '@/components/ui/page-header'
import { deskMessages } from '@/lib/i18n/desk'
import { ownOrganizationName } from '@/lib/vendors/claims-read'
import { listOwnSubmissions } from '@/lib/vendors/read'
import { deskLocale, requirePerson, serverContext } from '@/lib/web/server-context'

export async function generateMetadata(): Promise<Metadata> {
  return { title: deskMessages(await deskLocale())('vendor.submissionsTitle') }
}

/** Everything that was handed in for the organization that an account speaks for. */
export default async function OwnSubmissionsPage() {
  const person = await requirePerson('submission.own')
  const view = deskView(person.locale)
  const { t } = view
  const { db } = serverContext()
  const submissions = await listOwnSubmissions(db, person.actor)
  const organization = await ownOrganizationName(db, person.actor)
  return (
    <DeskFrame person={person} section="ownSubmissions">
      <PageHeader title={t('vendor.submissionsTitle')}>
        <p>{t('vendor.submissionsIntro', { organization })}</p>
      </PageHeader>
      {submissions.length === 0 ? (
        <p>{t('vendor.noSubmissions')}</p>
      ) : (
        <OwnSubmissionTable view={view} caption={t('vendor.submissionsTitle')} submissions={submissions} />
      )}
    </DeskFrame>
  )
}
