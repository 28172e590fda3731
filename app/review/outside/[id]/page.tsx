import type { Metadata } from 'next'
import { DeskFrame } from '@/app/desk-frame'
import { AssessmentText } from '@/components/desk/assessment/assessment-text'
import { BasisSection } from '@/components/desk/assessment/basis-section'
import { ProposalState } from '@/components/desk/assessment/proposal-state'
import { type DeskView, deskView } from '@/components/desk/desk-view'
import { NotHere } from '@/components/desk/not-here'
import { OutsideEvidence } from '@/components/desk/outside/outside-evidence'
import { SuggestionView } from '@/components/desk/suggestion'
import { AssertionTable } from '@/components/desk/workbench/assertion-table'
import { ClaimFactsList } from '@/components/desk/workbench/claim-facts'
import { WordingTable } from '@/components/desk/workbench/wording-table'
import { PageHeader } from '@/components/ui/page-header'
import { VerdictBadge } from '@/components/ui/verdict-badge'
import { namesInFacts } from '@/lib/desk/names-in-facts'
import { type OutsideView, readOutside } from '@/lib/desk/read/outside'
import { deskMessages } from '@/lib/i18n/desk'
import { deskLocale, requirePerson, serverContext } from '@/lib/web/server-context'
import { DecideForms } from './decide-forms'
import { InterestsFirst } from './interests-first'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: deskMessages(await deskLocale())('outside.title') }
}

/** One proposal and its claim, to read and to decide, by somebody who sees nothing else. */
export default async function OutsideProposalPage({ params }: Props) {
  const person = await requirePerson('outside.decide')
  const view = deskView(person.locale)
  const { t, s } = view
  const found = await readOutside(serverContext().db, person, (await params).id)
  if (!found)
    return (
      <DeskFrame person={person} section={null}>
        <NotHere view={view} />
      </DeskFrame>
    )
  return (
    <DeskFrame person={person} section={null}>
      <PageHeader
        kicker={t('outside.title')}
        title={s.text(found.snapshot.claim.statement)?.text ?? found.facts.slug}
      >
        <p>{t('outside.intro')}</p>
      </PageHeader>
      {found.hasDeclared ? (
        <>
          <p>
            <VerdictBadge s={s} verdict={found.assessment.verdict} large />
          </p>
          <ProposalState view={view} assessment={found.assessment} />
          <AssessmentText view={view} assessment={found.assessment} />
          <Workbench view={view} found={found} />
          <BasisSection view={view} changes={found.changes} changed={t('assess.changed')} />
          <DecideForms person={person} view={view} found={found} />
        </>
      ) : (
        <InterestsFirst person={person} found={found} />
      )}
    </DeskFrame>
  )
}

/** The claim's workbench, read-only and without what the desk says among itself. */
function Workbench({ view, found }: { view: DeskView; found: OutsideView }) {
  const { t } = view
  const { snapshot, judgement, facts } = found
  return (
    <>
      <section>
        <h2>{t('claim.about')}</h2>
        <ClaimFactsList view={view} claim={snapshot.claim} />
      </section>
      <section>
        <h2>{t('claim.said')}</h2>
        <WordingTable view={view} appearances={snapshot.appearances} />
      </section>
      <section>
        <h2>{t('claim.numbers')}</h2>
        <AssertionTable view={view} assertions={snapshot.assertions} />
      </section>
      <section>
        <h2>{t('claim.suggestionTitle')}</h2>
        <SuggestionView view={view} judgement={judgement} nameOf={namesInFacts(facts)} />
      </section>
      <section>
        <h2>{t('claim.evidenceTitle')}</h2>
        <OutsideEvidence view={view} evidence={snapshot.evidence} />
      </section>
    </>
  )
}
