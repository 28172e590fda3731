import type { Metadata } from 'next'
import { DeskFrame } from '@/app/desk-frame'
import { deskView } from '@/components/desk/desk-view'
import { NotHere } from '@/components/desk/not-here'
import { Trail } from '@/components/desk/trail'
import { OwnSubmissionFacts } from '@/components/desk/vendor/own-submission-facts'
import { submissionName } from '@/components/desk/vendor/own-submission-table'
import { PageHeader } from '@/components/ui/page-header'
import { deskMessages } from '@/lib/i18n/desk'
import { deskLocale, requirePerson } from '@/lib/web/server-context'
import { loadOwnSubmission } from '../../load'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await loadOwnSubmission((await params).id)
  const locale = await deskLocale()
  if (!found) return { title: deskMessages(locale)('shell.missing') }
  return { title: submissionName(deskView(locale), found) }
}

/** One of a vendor's own submissions, and what became of it. */
export default async function OwnSubmissionPage({ params }: Props) {
  const person = await requirePerson('submission.own')
  const view = deskView(person.locale)
  const { t } = view
  const submission = await loadOwnSubmission((await params).id)
  if (!submission)
    return (
      <DeskFrame person={person} section="ownSubmissions">
        <NotHere view={view} home="vendor" />
      </DeskFrame>
    )
  return (
    <DeskFrame person={person} section="ownSubmissions">
      <Trail view={view} links={[{ href: '/vendor/submissions', label: t('vendor.submissionsTitle') }]} />
      <PageHeader title={submissionName(view, submission)} />
      {submission.state === 'received' ? <p className="notice">{t('vendor.thanks')}</p> : null}
      <OwnSubmissionFacts view={view} submission={submission} />
    </DeskFrame>
  )
}
