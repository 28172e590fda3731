import { type EvidenceGroup, isToThePoint } from '@/lib/desk/bench/arrange-evidence'
import type { DeskView } from '../desk-view'
import { evidenceColumns } from './evidence-columns'
import { EvidenceGroupHead } from './evidence-group-head'
import { FindingRow, ResultRow } from './evidence-rows'
import { OtherResults } from './other-results'

type Props = {
  view: DeskView
  claimId: string
  groups: readonly EvidenceGroup[]
  /** Evidence that the public has not seen yet. */
  unreleased: ReadonlySet<string>
  /** Open comments about each piece of evidence. */
  openAbout?: ReadonlyMap<string, number>
}

/**
 * A group for each piece of evidence, with its independence and stance at the head, and a row for each measured value
 * or finding: its uncertainty, set-up, comparability, and whether it counts.
 */
export function EvidenceTable({ view, claimId, groups, unreleased, openAbout }: Props) {
  const { t } = view
  if (groups.length === 0) return <p>{t('claim.noEvidence')}</p>
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group, and no fields in it
    <div
      className="table-scroll evidence-table"
      role="group"
      aria-label={t('claim.evidenceTitle')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
    >
      <table>
        <caption className="visually-hidden">{t('claim.evidenceTitle')}</caption>
        <thead>
          <tr>
            {evidenceColumns.map((key) => (
              <th key={key} scope="col" className={key === 'value' ? 'numeric' : undefined}>
                {t(`claim.resultColumns.${key}`)}
              </th>
            ))}
          </tr>
        </thead>
        {groups.map(({ evidence: each, results, showsFinding }) => (
          <tbody
            key={each.id}
            id={`e-${each.id}`}
            className={each.status === 'active' ? undefined : 'fallen'}
          >
            <EvidenceGroupHead
              view={view}
              claimId={claimId}
              evidence={each}
              isPrivate={unreleased.has(each.id)}
              comments={openAbout?.get(each.id) ?? 0}
            />
            {results.filter(isToThePoint).map((result) => (
              <ResultRow key={result.id} view={view} result={result} form={each.form} />
            ))}
            <OtherResults view={view} results={results.filter((result) => !isToThePoint(result))} />
            {each.finding && showsFinding ? <FindingRow view={view} finding={each.finding} /> : null}
            {each.results.length === 0 && !each.finding ? (
              <tr>
                <td colSpan={evidenceColumns.length}>{t('claim.noResults')}</td>
              </tr>
            ) : null}
          </tbody>
        ))}
      </table>
    </div>
  )
}
