import type { Metadata } from 'next'
import { DeskFrame } from '@/app/desk-frame'
import { loadProposal } from '@/app/review/load'
import { ApproverList } from '@/components/desk/assessment/approver-list'
import { AssessmentText } from '@/components/desk/assessment/assessment-text'
import { BasisSection } from '@/components/desk/assessment/basis-section'
import { GivenApprovals } from '@/components/desk/assessment/given-approvals'
import { ProposalState } from '@/components/desk/assessment/proposal-state'
import { deskView } from '@/components/desk/desk-view'
import { NotHere } from '@/components/desk/not-here'
import { SuggestionView } from '@/components/desk/suggestion'
import { Trail } from '@/components/desk/trail'
import { PageHeader } from '@/components/ui/page-header'
import { VerdictBadge } from '@/components/ui/verdict-badge'
import { can } from '@/lib/auth/permissions'
import { dayOf } from '@/lib/core/day'
import { namesInFacts } from '@/lib/desk/names-in-facts'
import { deskMessages } from '@/lib/i18n/desk'
import { pickText, readText } from '@/lib/i18n/locales'
import { isAnybodyLeft } from '@/lib/verdicts/approvers'
import { refuseBeforeDeadline } from '@/lib/verdicts/contact'
import { deskLocale, requirePerson, serverContext } from '@/lib/web/server-context'
import { AfterwardForms } from './afterward-forms'
import { DecideForms } from './decide-forms'
import { InviteOutside } from './invite-outside'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await loadProposal((await params).id)
  const t = deskMessages(await deskLocale())
  return { title: t(found ? 'assess.kicker' : 'shell.missing') }
}

/** What is proposed, on what basis, what changed since, and who may decide. */
export default async function ProposalPage({ params }: Props) {
  const person = await requirePerson('desk.read')
  const view = deskView(person.locale)
  const { t, s } = view
  const proposal = await loadProposal((await params).id)
  if (!proposal)
    return (
      <DeskFrame person={person} section="review">
        <NotHere view={view} />
      </DeskFrame>
    )
  const { assessment, facts, judgement } = proposal
  const waiting = assessment.contact
    ? refuseBeforeDeadline(assessment.contact, dayOf(serverContext().now()))?.details.values?.day?.toString()
    : undefined
  const statement = pickText(readText(facts.statement), person.locale)
  return (
    <DeskFrame person={person} section="review">
      <Trail
        view={view}
        links={[{ href: `/review/claims/${facts.id}`, label: statement?.text ?? facts.slug }]}
      />
      <PageHeader
        kicker={`${t('fields.verdict')} · ${t(`terms.assessmentState.${assessment.state}`)}`}
        title={pickText(readText(assessment.oneLine), person.locale)?.text ?? ''}
      >
        <p>
          <VerdictBadge s={s} verdict={assessment.verdict} large />
        </p>
        <ProposalState view={view} assessment={assessment} />
      </PageHeader>
      {assessment.state === 'proposed' ? (
        <>
          <section aria-labelledby="approvals">
            <h2 id="approvals">{t('assess.approvalsTitle')}</h2>
            <ApproverList view={view} waiting={assessment} approvers={proposal.approvers} />
          </section>
          {can(person.actor, 'outside.invite') && !isAnybodyLeft(proposal.approvers) ? (
            <InviteOutside locale={person.locale} assessmentId={assessment.id} />
          ) : null}
          <BasisSection view={view} changes={proposal.changes} changed={t('assess.changed')} />
          {waiting ? <p className="notice">{t('assess.waits', { day: s.day(waiting) })}</p> : null}
          <DecideForms person={person} view={view} proposal={proposal} />
        </>
      ) : assessment.approvals.length > 0 ? (
        <section aria-labelledby="approvals">
          <h2 id="approvals">{t('assess.approvalsTitle')}</h2>
          <GivenApprovals view={view} proposal={assessment} />
        </section>
      ) : null}
      <AfterwardForms person={person} view={view} proposal={proposal} />
      <AssessmentText view={view} assessment={assessment} />
      <section aria-labelledby="suggestion">
        <h2 id="suggestion">{t('assess.suggestion')}</h2>
        <SuggestionView view={view} judgement={judgement} nameOf={namesInFacts(facts)} />
      </section>
    </DeskFrame>
  )
}
