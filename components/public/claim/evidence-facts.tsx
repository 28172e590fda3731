import { setupFields } from '@/lib/evidence/setup-fields'
import type { Common } from '@/lib/publication/measured/in-common'
import type { SnapshotEvidence } from '@/lib/publication/snapshot-schema'
import { Day } from '../../ui/day'
import { DefinitionList } from '../../ui/definition-list'
import { EntryLink } from '../entry/entry-link'
import type { ClaimView } from './claim-view'
import { Independence } from './independence'
import { Source } from './wordings'

type Props = {
  view: ClaimView
  evidence: SnapshotEvidence
  common: Common
  /** Whether it has results on the claim, so that a set-up is of account. */
  measures: boolean
}

/** Who, when, how independent, with what set-up, and where to read it. */
export function EvidenceFacts({ view, evidence, common, measures }: Props) {
  const { s } = view
  const { date, dateApproximate, comparability } = evidence
  return (
    <DefinitionList
      className="facts"
      items={[
        { term: s.t('claim.parties'), children: <Parties view={view} parties={evidence.parties} /> },
        date === null
          ? null
          : {
              term: s.t('claim.date'),
              children: dateApproximate ? (
                s.t('claim.approximately', { date: s.day(date) })
              ) : (
                <Day s={s} date={date} />
              ),
            },
        { term: s.t('claim.independence'), children: <Independence view={view} evidence={evidence} /> },
        measures ? { term: s.t('claim.setup'), children: <Setup view={view} common={common} /> } : null,
        measures || comparability !== null
          ? {
              term: s.t('claim.comparability'),
              children: <Comparability view={view} comparability={comparability} common={common} />,
            }
          : null,
        {
          term: s.t('claim.source'),
          children: <Source view={view} source={evidence.source} locator={evidence.locator} />,
        },
      ]}
    />
  )
}

function Parties({ view, parties }: { view: ClaimView; parties: SnapshotEvidence['parties'] }) {
  const { s, entry } = view
  return (
    <ul className="plain">
      {parties.map(({ organization, role }) => (
        <li key={`${organization.id} ${role}`}>
          {s.word('partyRole', role)}: <EntryLink s={s} kind="evaluator" entry={entry(organization)} />
        </li>
      ))}
    </ul>
  )
}

/** What is stated of the set-up of all results; what differs between them stands beside each. */
function Setup({ view: { s }, common: { setup, varying } }: { view: ClaimView; common: Common }) {
  const stated = setupFields.flatMap(({ id }) =>
    setup[id] === undefined ? [] : [`${s.word('setup', id)}: ${setup[id]}`],
  )
  const differs = varying.map((id) => s.word('setup', id))
  if (stated.length + differs.length === 0) return <>{s.t('claim.notStatedHere')}</>
  return (
    <>
      {stated.join('; ')}
      {differs.length > 0 ? <small>{s.t('claim.setupVaries', { fields: s.list(differs) })}</small> : null}
    </>
  )
}

function Comparability({
  view: { s },
  comparability,
  common,
}: {
  view: ClaimView
  comparability: SnapshotEvidence['comparability']
  common: Common
}) {
  const fields = common.differences.map(({ field }) => s.word('setup', field))
  return (
    <>
      {s.word('comparability', comparability ?? 'unknown')}
      {fields.length > 0 ? <small>{s.t('claim.differsIn', { fields: s.list(fields) })}</small> : null}
    </>
  )
}
