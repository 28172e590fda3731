import { PublishForms } from '@/app/review/claims/[id]/publish-forms'
import type { DeskView } from '@/components/desk/desk-view'
import { can } from '@/lib/auth/permissions'
import type { SignedIn } from '@/lib/auth/session'
import { mayDiscard } from '@/lib/claims/rules'
import { benchHref } from '@/lib/desk/bench/query'
import type { Workbench } from '@/lib/desk/read/workbench'
import { mayAddEvidence } from './add-evidence'
import { DiscardForm } from './discard-form'

type Props = { person: SignedIn; view: DeskView; bench: Workbench }

/** What this person can do about this claim, by their roles and its state. */
export function ClaimActions({ person, view, bench }: Props) {
  const { t } = view
  const { facts } = bench
  const href = `/review/claims/${facts.id}`
  const open = bench.assessments.find((row) => row.state === 'proposed')
  const isSuspended = bench.flags.some(({ flag }) => flag === 'suspended')
  const mayPropose = facts.stage === 'published' && !open && can(person.actor, 'assessment.propose')
  return (
    <section aria-labelledby="actions" className="actions">
      <h2 id="actions">{t('claim.actions')}</h2>
      <p className="action-links">
        {facts.stage === 'draft' && can(person.actor, 'claim.draft') ? (
          <a href={`${href}/edit`}>{t('shell.edit')}</a>
        ) : null}
        {mayAddEvidence(person, bench) ? (
          <a href={benchHref(facts.id, { add: 'new' }, 'add')}>{t('claim.addEvidence')}</a>
        ) : null}
        {mayPropose ? <a href={`${href}/assess`}>{t('claim.propose')}</a> : null}
        {mayPropose && isSuspended ? <a href={`${href}/restore`}>{t('restore.link')}</a> : null}
        {facts.stage === 'published' && can(person.actor, 'correction.propose') ? (
          <a href={`${href}/corrections`}>{t('correction.link')}</a>
        ) : null}
        {facts.stage !== 'draft' && can(person.actor, 'redaction.ask') ? (
          <a href={`${href}/redact`}>{t('redaction.link')}</a>
        ) : null}
        {open ? <a href={`/review/assessments/${open.id}`}>{t('claim.openProposal')}</a> : null}
      </p>
      {can(person.actor, 'claim.publish') ? (
        <PublishForms person={person} view={view} bench={bench} />
      ) : (
        <p className="soft">{t('claim.onlyEditors')}</p>
      )}
      {facts.stage === 'draft' && can(person.actor, 'claim.draft') && mayDiscard(person.actor, facts) ? (
        <DiscardForm locale={person.locale} facts={facts} />
      ) : null}
    </section>
  )
}
