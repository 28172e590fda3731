import { LocalText } from '@/components/ui/local-text'
import { benchHref } from '@/lib/desk/bench/query'
import type { SnapshotEvidence } from '@/lib/publication/snapshot-schema'
import type { DeskView } from '../desk-view'
import { evidenceColumns } from './evidence-columns'

type Props = {
  view: DeskView
  claimId: string
  evidence: SnapshotEvidence
  isPrivate: boolean
  /** Open comments about it. */
  comments: number
}

/** Title, stance with its reason, and independence with what made it, above the values of one piece of evidence. */
export function EvidenceGroupHead({ view, claimId, evidence, isPrivate, comments }: Props) {
  const { t, s } = view
  const { id, title, status, form, date, stance, stanceReason } = evidence
  return (
    <tr className="group-head">
      <th scope="rowgroup" colSpan={evidenceColumns.length}>
        <p>
          <a href={`/review/evidence/${id}`}>{status === 'active' ? title : <s>{title}</s>}</a>{' '}
          <span className="soft">
            {s.word('form', form)}
            {date ? ` · ${s.day(date)}` : ''}
          </span>
          {status === 'active' ? null : <strong> · {s.word('status', status)}</strong>}
          {isPrivate ? <strong> · {t('claim.notReleased')}</strong> : null}
        </p>
        <p>
          <span className="soft">{t('claim.resultColumns.stance')}:</span> {s.word('stance', stance)}.{' '}
          <LocalText s={s} text={stanceReason} />
        </p>
        <p>
          <Grade view={view} evidence={evidence} /> ·{' '}
          <a href={`/review/claims/${claimId}/evidence/${id}`}>{t('claim.howItBears')}</a> ·{' '}
          <a href={benchHref(claimId, { about: `evidence:${id}` }, 'comment')}>
            {comments > 0 ? t('discussion.openOn', { count: comments }) : t('discussion.comment')}
          </a>
        </p>
      </th>
    </tr>
  )
}

function Grade({ view, evidence }: { view: DeskView; evidence: SnapshotEvidence }) {
  const { t, s } = view
  const { grade, gradeReasons, gradeOverride } = evidence
  const reasons = gradeReasons.map(({ code, organizations }) => s.gradeReason(code, organizations))
  return (
    <>
      <span className="soft">{t('claim.resultColumns.independence')}:</span>{' '}
      <strong>{grade === 'unknown' ? '?' : grade}</strong> {s.word('grade', grade)} ({reasons.join('; ')})
      {gradeOverride ? (
        <>
          . {t('claim.overridden', { computed: gradeOverride.computed })}{' '}
          <LocalText s={s} text={gradeOverride.reason} />
        </>
      ) : null}
    </>
  )
}
