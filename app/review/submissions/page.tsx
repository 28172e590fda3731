import type { Metadata } from 'next'
import { DeskFrame } from '@/app/desk-frame'
import { deskView } from '@/components/desk/desk-view'
import { SubmissionList } from '@/components/desk/submissions/submission-list'
import { readSubmissions, SubmissionQuery } from '@/lib/desk/read/submissions'
import { deskMessages } from '@/lib/i18n/desk'
import { submissionKinds } from '@/lib/vendors/schema'
import { deskLocale, requirePerson, serverContext } from '@/lib/web/server-context'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: deskMessages(await deskLocale())('submissions.title') }
}

/** Everything that vendors handed in. */
export default async function SubmissionsPage({ searchParams }: Props) {
  const person = await requirePerson('desk.read')
  const view = deskView(person.locale)
  const query = SubmissionQuery.parse(await searchParams)
  const kinds = submissionKinds
  return (
    <DeskFrame person={person} section="submissions">
      <SubmissionList
        view={view}
        path="/review/submissions"
        title={view.t('submissions.title')}
        intro={view.t('submissions.intro')}
        query={query}
        page={await readSubmissions(serverContext().db, person.actor, { kinds, query })}
      />
    </DeskFrame>
  )
}
