import { claimConditions } from '@/components/desk/claim-conditions'
import type { DeskView } from '@/components/desk/desk-view'
import { EvidenceControls, EvidencePages, evidencePlace } from '@/components/desk/workbench/evidence-controls'
import { EvidenceTable } from '@/components/desk/workbench/evidence-table'
import { SetupDifferences } from '@/components/desk/workbench/setup-differences'
import { SortedResults } from '@/components/desk/workbench/sorted-results'
import type { SignedIn } from '@/lib/auth/session'
import { type ArrangedEvidence, arrangeEvidence } from '@/lib/desk/bench/arrange-evidence'
import type { BenchQuery } from '@/lib/desk/bench/query'
import { setupComparisons } from '@/lib/desk/bench/setup-difference'
import type { Workbench } from '@/lib/desk/read/workbench'
import { AddEvidence } from './add-evidence'

type Props = { person: SignedIn; view: DeskView; bench: Workbench; query: BenchQuery }

/** The evidence in the order that is wanted, where to add more, and its set-ups field by field. */
export function EvidenceSection({ person, view, bench, query }: Props) {
  const { t } = view
  const { facts, snapshot, discussion } = bench
  const arranged = arrangeEvidence(snapshot, query)
  const shared = { view, claimId: facts.id, query, arranged }
  const unreleased = new Set(facts.evidence.flatMap((link) => (link.releasedAt ? [] : [link.evidenceId])))
  return (
    <>
      <section aria-labelledby={evidencePlace}>
        <h2 id={evidencePlace}>{t('claim.evidenceTitle')}</h2>
        {snapshot.evidence.length > 1 ? <EvidenceControls {...shared} /> : null}
        {arranged.groups ? (
          <EvidenceTable
            view={view}
            claimId={facts.id}
            groups={arranged.groups}
            unreleased={unreleased}
            openAbout={discussion.openAbout}
          />
        ) : (
          <SortedResults view={view} claimId={facts.id} rows={arranged.rows} />
        )}
        <EvidencePages {...shared} />
        <AddEvidence person={person} view={view} bench={bench} query={query} />
      </section>
      {arranged.pieces.length > 0 ? <SetupSection view={view} bench={bench} arranged={arranged} /> : null}
    </>
  )
}

type SetupProps = { view: DeskView; bench: Workbench; arranged: ArrangedEvidence }

function SetupSection({ view, bench, arranged }: SetupProps) {
  const { t } = view
  const { facts, snapshot, judgement } = bench
  const isPaired = facts.kind === 'comparison' || facts.kind === 'superlative'
  const weighed = new Map(judgement.weighed.map((each) => [each.link.evidenceId, each]))
  const conditions = new Map(
    claimConditions(view, snapshot.claim.conditions).map(({ id, text }) => [id, text]),
  )
  return (
    <section aria-labelledby="setup">
      <h2 id="setup">{t('bench.setupTitle')}</h2>
      <p className="soft">{t(isPaired ? 'bench.setupIntroPairs' : 'bench.setupIntro')}</p>
      <div>
        {arranged.pieces.map((evidence) => {
          const own = weighed.get(evidence.id)
          return (
            <SetupDifferences
              key={evidence.id}
              view={view}
              evidence={evidence}
              comparisons={own ? setupComparisons(facts, own) : []}
              condition={(id) => conditions.get(id) ?? id.replaceAll('-', ' ')}
              isOpen={arranged.pieces.length <= 3}
            />
          )
        })}
      </div>
      <EvidencePagesNote view={view} arranged={arranged} />
    </section>
  )
}

/** The set-ups are those of the evidence on the page of the table above. */
function EvidencePagesNote({
  view: { t },
  arranged: { page, pages },
}: Pick<SetupProps, 'view' | 'arranged'>) {
  return pages === 1 ? null : <p className="soft">{t('bench.page', { page, pages })}</p>
}
