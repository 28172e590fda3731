import type { Metadata } from 'next'
import { DeskFrame } from '@/app/desk-frame'
import { deskView } from '@/components/desk/desk-view'
import { SubmissionList } from '@/components/desk/submissions/submission-list'
import { readSubmissions, SubmissionQuery } from '@/lib/desk/read/submissions'
import { deskMessages } from '@/lib/i18n/desk'
import { deskLocale, requirePerson, serverContext } from '@/lib/web/server-context'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: deskMessages(await deskLocale())('submissions.challengesTitle') }
}

/** Challenges that have no outcome yet, or all. */
export default async function ChallengesPage({ searchParams }: Props) {
  const person = await requirePerson('desk.read')
  const view = deskView(person.locale)
  const query = SubmissionQuery.parse(await searchParams)
  return (
    <DeskFrame person={person} section="challenges">
      <SubmissionList
        view={view}
        path="/review/challenges"
        title={view.t('submissions.challengesTitle')}
        intro={view.t('submissions.challengesIntro')}
        query={query}
        page={await readSubmissions(serverContext().db, person.actor, { kinds: ['challenge'], query })}
      />
    </DeskFrame>
  )
}
