import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { DeskFrame } from '@/app/desk-frame'
import { deskView } from '@/components/desk/desk-view'
import { NotHere } from '@/components/desk/not-here'
import { HandlerList } from '@/components/desk/submissions/handler-list'
import { SubmissionFacts } from '@/components/desk/submissions/submission-facts'
import { submissionPath } from '@/components/desk/submissions/submission-path'
import { Trail } from '@/components/desk/trail'
import { PageHeader } from '@/components/ui/page-header'
import { can } from '@/lib/auth/permissions'
import { deskMessages } from '@/lib/i18n/desk'
import { deskLocale, requirePerson } from '@/lib/web/server-context'
import { JudgeForms } from '../judge-forms'
import { loadSubmission } from '../load'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await loadSubmission((await params).id)
  const t = deskMessages(await deskLocale())
  return { title: found ? t(`submissions.kicker.${found.kind}`) : t('shell.missing') }
}

/** A vendor's response or evidence, and whether it is to the point. */
export default async function SubmissionPage({ params }: Props) {
  const person = await requirePerson('desk.read')
  const view = deskView(person.locale)
  const { t } = view
  const mayInvite = can(person.actor, 'people.manage')
  const submission = await loadSubmission((await params).id)
  if (submission?.kind === 'challenge') redirect(submissionPath(submission))
  if (!submission)
    return (
      <DeskFrame person={person} section="submissions">
        <NotHere view={view} />
      </DeskFrame>
    )
  return (
    <DeskFrame person={person} section="submissions">
      <Trail view={view} links={[{ href: '/review/submissions', label: t('submissions.title') }]} />
      <PageHeader kicker={t(`submissions.kicker.${submission.kind}`)} title={submission.organization} />
      <SubmissionFacts view={view} submission={submission} />
      {submission.state === 'received' ? (
        <HandlerList {...{ view, mayInvite }} handlers={submission.handlers} />
      ) : null}
      <JudgeForms person={person} view={view} submission={submission} />
    </DeskFrame>
  )
}
