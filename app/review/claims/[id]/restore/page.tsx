import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { DeskFrame } from '@/app/desk-frame'
import { restore } from '@/app/review/assessments/actions'
import { loadWorkbench } from '@/app/review/load'
import { AssessmentText } from '@/components/desk/assessment/assessment-text'
import { RestoreForm } from '@/components/desk/assessment/restore-form'
import { deskView } from '@/components/desk/desk-view'
import { makeDeskWords } from '@/components/desk/forms/make-desk-words'
import { NotHere } from '@/components/desk/not-here'
import { SuggestionView } from '@/components/desk/suggestion'
import { Trail } from '@/components/desk/trail'
import { LocalText } from '@/components/ui/local-text'
import { PageHeader } from '@/components/ui/page-header'
import { VerdictBadge } from '@/components/ui/verdict-badge'
import { namesInFacts } from '@/lib/desk/names-in-facts'
import { findOwnInterest } from '@/lib/desk/read/own-interest'
import { readStandingAssessment } from '@/lib/desk/read/standing-assessment'
import { deskMessages } from '@/lib/i18n/desk'
import { deskLocale, requirePerson, serverContext } from '@/lib/web/server-context'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: deskMessages(await deskLocale())('restore.title') }
}

/** The suspended verdict, why it is suspended, what the rule says today, and the proposal that it stand again. */
export default async function RestorePage({ params }: Props) {
  const person = await requirePerson('verdict.restore')
  const view = deskView(person.locale)
  const { t, s } = view
  const bench = await loadWorkbench((await params).id)
  const open = bench?.assessments.find((row) => row.state === 'proposed')
  if (open) redirect(`/review/assessments/${open.id}`)
  const suspension = bench?.flags.find(({ flag }) => flag === 'suspended')
  const { db } = serverContext()
  const verdict = bench && suspension ? await readStandingAssessment(db, person.actor, bench.facts.id) : null
  if (!bench || !suspension || !verdict)
    return (
      <DeskFrame person={person} section="review">
        <NotHere view={view} />
      </DeskFrame>
    )
  const { claim } = bench.snapshot
  const interest = await findOwnInterest(db, person.actor, bench.facts)
  return (
    <DeskFrame person={person} section="review">
      <Trail
        view={view}
        links={[{ href: `/review/claims/${claim.id}`, label: s.text(claim.statement)?.text ?? claim.slug }]}
      />
      <PageHeader title={t('restore.title')}>
        <p>{t('restore.intro')}</p>
        <p className="notice">
          {t('restore.suspendedBecause', { name: suspension.setBy, date: s.day(suspension.setAt) })}{' '}
          <LocalText s={s} text={suspension.reason} />
        </p>
      </PageHeader>
      <section aria-labelledby="standing">
        <h2 id="standing">{t('restore.standing')}</h2>
        <p>
          <VerdictBadge s={s} verdict={verdict.verdict} large />
        </p>
      </section>
      <AssessmentText view={view} assessment={verdict} />
      <section aria-labelledby="suggestion">
        <h2 id="suggestion">{t('assess.suggestion')}</h2>
        <SuggestionView view={view} judgement={bench.judgement} nameOf={namesInFacts(bench.facts)} />
      </section>
      {interest === null ? (
        <RestoreForm
          action={restore}
          words={makeDeskWords(person.locale, [])}
          initial={{ claimId: claim.id, basisHash: bench.basisHash }}
        />
      ) : (
        <p className="notice">{t('assess.interestNotice', { organization: interest })}</p>
      )}
    </DeskFrame>
  )
}
