import { LocalText } from '@/components/ui/local-text'
import { SourceLink } from '@/components/ui/source-link'
import type { SnapshotEvidence } from '@/lib/publication/snapshot-schema'
import type { DeskView } from '../desk-view'
import { evidenceColumns } from '../workbench/evidence-columns'
import { FindingRow, ResultRow } from '../workbench/evidence-rows'

/** The evidence of a claim to read: what it is, what it does to the claim, and what it measured or found. */
export function OutsideEvidence({
  view,
  evidence,
}: {
  view: DeskView
  evidence: readonly SnapshotEvidence[]
}) {
  const { t } = view
  if (evidence.length === 0) return <p>{t('claim.noEvidence')}</p>
  return evidence.map((each) => <One key={each.id} view={view} evidence={each} />)
}

function One({ view, evidence }: { view: DeskView; evidence: SnapshotEvidence }) {
  const { t, s } = view
  const { title, status, form, date, stance, stanceReason, summary, caveats, source, grade } = evidence
  return (
    <section>
      <h3>{status === 'active' ? title : <s>{title}</s>}</h3>
      <p className="soft">
        {s.word('form', form)}
        {date ? ` · ${s.day(date)}` : ''} · {grade === 'unknown' ? '?' : grade}: {s.word('grade', grade)} ·{' '}
        <SourceLink href={source.url}>{source.title}</SourceLink>
      </p>
      <p>
        {s.word('stance', stance)}. <LocalText s={s} text={stanceReason} />
      </p>
      <p>
        <LocalText s={s} text={summary} /> <LocalText s={s} text={caveats} />
      </p>
      {evidence.results.length > 0 || evidence.finding ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        <section className="table-scroll" aria-label={title} tabIndex={0}>
          <table>
            <thead>
              <tr>
                {evidenceColumns.map((key) => (
                  <th key={key} scope="col" className={key === 'value' ? 'numeric' : undefined}>
                    {t(`claim.resultColumns.${key}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {evidence.results.map((result) => (
                <ResultRow key={result.id} view={view} result={result} form={evidence.form} />
              ))}
              {evidence.finding ? <FindingRow view={view} finding={evidence.finding} /> : null}
            </tbody>
          </table>
        </section>
      ) : null}
    </section>
  )
}
