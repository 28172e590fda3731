import type { DeskView } from '@/components/desk/desk-view'
import { DiscussionList } from '@/components/desk/discussion/discussion-list'
import { CommentForm } from '@/components/desk/forms/comment-form'
import type { DeskWords } from '@/components/desk/forms/desk-words'
import { makeDeskWords } from '@/components/desk/forms/make-desk-words'
import { can } from '@/lib/auth/permissions'
import type { SignedIn } from '@/lib/auth/session'
import type { Thread } from '@/lib/comments/read'
import { type BenchQuery, benchSearch } from '@/lib/desk/bench/query'
import type { Workbench } from '@/lib/desk/read/workbench'
import { say } from '../discussion-actions'
import { ThreadForms } from './thread-forms'

type Props = { person: SignedIn; view: DeskView; bench: Workbench; query: BenchQuery }

/** What the desk says about the claim, and where to say more. */
export function DiscussionSection({ person, view, bench, query }: Props) {
  const { t } = view
  const { facts, discussion } = bench
  const words = makeDeskWords(person.locale, [])
  const place = benchSearch({ ...query, about: null })
  const mayWrite = can(person.actor, 'comment.write')
  return (
    <section aria-labelledby="discussion">
      <h2 id="discussion">{t('discussion.title')}</h2>
      <DiscussionList
        view={view}
        claimId={facts.id}
        query={query}
        discussion={discussion}
        aboutOf={(thread) => aboutOf(view, bench, thread)}
        formsFor={(comment, thread) =>
          mayWrite ? (
            <ThreadForms
              person={person}
              view={view}
              words={words}
              place={place}
              {...{ comment, thread }}
              claimId={facts.id}
            />
          ) : null
        }
      />
      {mayWrite ? <NewThread view={view} bench={bench} words={words} query={query} place={place} /> : null}
    </section>
  )
}

type NewProps = { view: DeskView; bench: Workbench; words: DeskWords; query: BenchQuery; place: string }

function NewThread({ view, bench, words, query, place }: NewProps) {
  const { t, s } = view
  const { facts, assessments, people } = bench
  const about = [
    { value: '', label: t('discussion.aboutClaim') },
    ...facts.evidence.map(({ evidence }) => ({
      value: `evidence:${evidence.id}`,
      label: t('discussion.aboutEvidence', { title: evidence.title }),
    })),
    ...assessments.map((row) => ({ value: `assessment:${row.id}`, label: titleOf(view, row) })),
  ]
  return (
    <>
      <CommentForm
        action={say}
        words={words}
        initial={{ claimId: facts.id, about: query.about ?? '', place }}
        about={about}
        startsOpen={query.about !== null}
      />
      <details>
        <summary>{t('discussion.people')}</summary>
        <p>{s.list(people.map(({ name }) => `@${name}`))}</p>
      </details>
    </>
  )
}

function aboutOf(view: DeskView, { facts, assessments }: Workbench, thread: Thread) {
  const { t } = view
  const link = facts.evidence.find(({ evidenceId }) => evidenceId === thread.evidenceId)
  if (link)
    return {
      title: t('discussion.aboutEvidence', { title: link.evidence.title }),
      href: `/review/claims/${facts.id}/evidence/${link.evidenceId}`,
    }
  const assessment = assessments.find(({ id }) => id === thread.assessmentId)
  if (!assessment) return null
  return { title: titleOf(view, assessment), href: `/review/assessments/${assessment.id}` }
}

function titleOf({ t, s }: DeskView, row: Workbench['assessments'][number]): string {
  return t('discussion.aboutAssessment', {
    name: row.author.name,
    date: s.day(row.proposedAt.toISOString()),
  })
}
