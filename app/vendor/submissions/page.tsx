import type { Metadata } from 'next'
import { DeskFrame } from '@/app/desk-frame'
import { deskView } from '@/components/desk/desk-view'
import { NextPage } from '@/components/desk/next-page'
import { OwnSubmissionTable } from '@/components/desk/vendor/own-submission-table'
import { PageHeader } from '@/components/ui/page-header'
import { deskMessages } from '@/lib/i18n/desk'
import { ownOrganizationName } from '@/lib/vendors/claims-read'
import { listOwnSubmissions } from '@/lib/vendors/read'
import { deskLocale, requirePerson, serverContext } from '@/lib/web/server-context'

export async function generateMetadata(): Promise<Metadata> {
  return { title: deskMessages(await deskLocale())('vendor.submissionsTitle') }
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** Everything that was handed in for the organization that an account speaks for. */
export default async function OwnSubmissionsPage({ searchParams }: Props) {
  const person = await requirePerson('submission.own')
  const view = deskView(person.locale)
  const { t } = view
  const { db } = serverContext()
  const { after } = await searchParams
  const from = typeof after === 'string' ? after : undefined
  const { submissions, next } = await listOwnSubmissions(db, person.actor, { after: from })
  const organization = await ownOrganizationName(db, person.actor)
  return (
    <DeskFrame person={person} section="ownSubmissions">
      <PageHeader title={t('vendor.submissionsTitle')}>
        <p>{t('vendor.submissionsIntro', { organization })}</p>
      </PageHeader>
      {submissions.length === 0 ? (
        <p>{t(from === undefined ? 'vendor.noSubmissions' : 'vendor.pastEnd')}</p>
      ) : (
        <OwnSubmissionTable view={view} caption={t('vendor.submissionsTitle')} submissions={submissions} />
      )}
      <NextPage
        view={view}
        path="/vendor/submissions"
        parameters={{}}
        next={next}
        isFirst={from === undefined}
      />
    </DeskFrame>
  )
}
