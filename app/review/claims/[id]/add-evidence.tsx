import { evidenceFormLists, evidenceFormPicks } from '@/app/review/claims/form-needs'
import { addToClaim, attach } from '@/app/review/evidence/actions'
import { claimConditions } from '@/components/desk/claim-conditions'
import type { DeskView } from '@/components/desk/desk-view'
import { AttachForm } from '@/components/desk/forms/attach-form'
import { EvidenceForm } from '@/components/desk/forms/evidence-form'
import { makeDeskWords } from '@/components/desk/forms/make-desk-words'
import { PickLists } from '@/components/desk/pick-lists'
import { evidencePlace } from '@/components/desk/workbench/evidence-controls'
import { can } from '@/lib/auth/permissions'
import type { SignedIn } from '@/lib/auth/session'
import { type BenchQuery, benchHref, benchSearch } from '@/lib/desk/bench/query'
import { listChoices } from '@/lib/desk/read/choices'
import type { Workbench } from '@/lib/desk/read/workbench'
import { serverContext } from '@/lib/web/server-context'

type Props = { person: SignedIn; view: DeskView; bench: Workbench; query: BenchQuery }

/** Whether evidence can be added to the claim by this person. */
export function mayAddEvidence(person: SignedIn, { facts }: Pick<Workbench, 'facts'>): boolean {
  return facts.stage !== 'withdrawn' && can(person.actor, 'evidence.attach')
}

/**
 * Entering or attaching evidence where it will stand. The form comes with the address, so that it works without
 * JavaScript and its long lists of names load only when they are wanted.
 */
export function AddEvidence({ person, view, bench, query }: Props) {
  const { t } = view
  const { facts } = bench
  if (!mayAddEvidence(person, bench)) return null
  const to = (add: BenchQuery['add']) => benchHref(facts.id, { ...query, add }, add ? 'add' : evidencePlace)
  return (
    <div id="add" className="add-in-place">
      <p className="action-links">
        {query.add === 'new' ? null : <a href={to('new')}>{t('bench.addNew')}</a>}
        {query.add === 'attach' ? null : <a href={to('attach')}>{t('bench.addAttach')}</a>}
        {query.add === 'new' || query.add === 'attach' ? <a href={to(null)}>{t('bench.addClose')}</a> : null}
      </p>
      {query.add === 'new' || query.add === 'attach' ? (
        <AddForm person={person} view={view} bench={bench} query={query} />
      ) : null}
    </div>
  )
}

async function AddForm({ person, view, bench, query }: Props) {
  const { t } = view
  const { facts, snapshot } = bench
  const words = makeDeskWords(person.locale, evidenceFormLists)
  const conditions = claimConditions(view, snapshot.claim.conditions)
  const initial = { claimId: facts.id, place: benchSearch({ ...query, add: null }) }
  return (
    <>
      {query.add === 'new' ? (
        <>
          <h3>{t('evidence.newTitle')}</h3>
          <p className="soft">{t('evidence.newIntro')}</p>
          <EvidenceForm action={addToClaim} words={words} initial={initial} attach={conditions} />
        </>
      ) : (
        <>
          <h3>{t('claim.linkEvidence')}</h3>
          <AttachForm action={attach} words={words} initial={initial} conditions={conditions} />
        </>
      )}
      <PickLists
        choices={
          await listChoices(serverContext().db, query.add === 'new' ? evidenceFormPicks : ['evidence'])
        }
      />
    </>
  )
}
