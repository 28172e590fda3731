import { versionPath } from '@/lib/publication/permalink'
import type { Flag } from '@/lib/publication/read/claim-page'
import { departsFromRule, type Snapshot } from '@/lib/publication/snapshot-schema'
import { isVerdictId, verdictOf } from '@/lib/verdicts/scale'
import { localPath } from '@/lib/web/paths'
import { FlagBadge } from '../../ui/flag-badge'
import { LocalText } from '../../ui/local-text'
import { VerdictBadge } from '../../ui/verdict-badge'
import type { ClaimView } from './claim-view'

type Props = { view: ClaimView; snapshot: Snapshot; flags: Flag[] }

/** The verdict with its one line, date, version and who decided, or that nobody of this desk has. */
export function VerdictPanel({ view, snapshot, flags }: Props) {
  const { s } = view
  return (
    <section className="verdict-panel" aria-label={s.t('claim.verdict')}>
      {snapshot.claim.withdrawn ? (
        <Withdrawn view={view} snapshot={snapshot} />
      ) : (
        <Standing view={view} snapshot={snapshot} flags={flags} />
      )}
      {flags.map(({ flag, reason }) => (
        <p key={flag} className="meta">
          <strong>{s.word('flag', flag)}:</strong> <LocalText s={s} text={reason} />
        </p>
      ))}
    </section>
  )
}

function Standing({ view, snapshot, flags }: Props) {
  const { s } = view
  const { verdict, version } = snapshot
  const suspended = flags.some(({ flag }) => flag === 'suspended')
  return (
    <>
      <p className="verdict-line">
        {suspended ? <FlagBadge s={s} flag="suspended" /> : <VerdictBadge s={s} verdict={verdict.id} large />}
        {flags
          .filter(({ flag }) => flag !== 'suspended')
          .map(({ flag }) => (
            <FlagBadge key={flag} s={s} flag={flag} />
          ))}
      </p>
      {suspended ? (
        <p className="one-line">
          {s.t('claim.suspended')}{' '}
          <a href={localPath(s.locale, versionPath(snapshot.claim.slug, version.number))}>
            {s.t('claim.shipped', { version: version.number, date: s.day(version.publishedAt) })}
          </a>
        </p>
      ) : (
        <OneLine view={view} verdict={verdict} />
      )}
      {suspended || !departsFromRule(snapshot) ? null : (
        <p className="meta">
          <strong>{s.t('claim.departed')}</strong> <a href="#departure">{s.t('claim.departedWhy')}</a>
        </p>
      )}
      <WhoDecided view={view} snapshot={snapshot} />
    </>
  )
}

/** Of a withdrawn claim the verdict is not repeated: the version before keeps it. */
function Withdrawn({ view: { s }, snapshot }: Pick<Props, 'view' | 'snapshot'>) {
  const { claim, verdict, version } = snapshot
  if (!claim.withdrawn) return null
  const { at, note } = claim.withdrawn
  const before = verdict.decidedInVersion ?? version.number - 1
  return (
    <>
      <div className="withdrawn">
        <p>
          <FlagBadge s={s} flag="withdrawn" /> <strong>{s.t('claim.withdrawnTitle')}</strong>
        </p>
        <p>
          {s.t('claim.withdrawnOn', { date: s.day(at) })} <LocalText s={s} text={note} />
        </p>
      </div>
      {verdict.origin === 'none' ? null : (
        <p className="meta">
          {s.t('claim.withdrawnVerdict')}{' '}
          <a href={localPath(s.locale, versionPath(claim.slug, before))}>
            {s.t('claim.withdrawnReadIt', { version: before })}
          </a>
        </p>
      )}
    </>
  )
}

function OneLine({ view, verdict }: { view: ClaimView; verdict: Snapshot['verdict'] }) {
  const { s } = view
  const hasLine = Object.keys(verdict.oneLine).length > 0
  return (
    <>
      {hasLine ? (
        <p className="one-line">
          <LocalText s={s} text={verdict.oneLine} />
        </p>
      ) : null}
      {verdict.subReason ? (
        <p className={hasLine ? 'meta' : 'one-line'}>{s.word('reason', verdict.subReason)}</p>
      ) : null}
      {isVerdictId(verdict.id) ? (
        <p className="meta">
          {s.t('claim.meaning')}: {verdictOf(verdict.id).when[s.locale]}
        </p>
      ) : null}
    </>
  )
}

/** Public names and roles. Of a verdict that came with the software: that, and that nobody here approved it. */
function WhoDecided({ view, snapshot }: { view: ClaimView; snapshot: Snapshot }) {
  const { s } = view
  const { verdict, version } = snapshot
  const inVersion = verdict.decidedInVersion ?? version.number
  const date = s.day(verdict.decidedAt ?? version.publishedAt)
  if (verdict.origin !== 'desk') {
    return (
      <p className="meta">
        <strong className="origin">{s.word('origin', verdict.origin)}.</strong>{' '}
        {verdict.origin === 'starter'
          ? `${s.t('claim.shipped', { version: inVersion, date })}. `
          : `${s.t('claim.versionOf', { version: version.number, date: s.day(version.publishedAt) })}. `}
        {verdict.judgedAsOf ? s.t('claim.asOf', { date: s.day(verdict.judgedAsOf) }) : null}
      </p>
    )
  }
  const approvers = verdict.approvers.map(({ name, outside }) =>
    outside ? s.t('claim.outsideApprover', { name, invitedBy: outside.invitedBy }) : name,
  )
  return (
    <p className="meta">
      {s.t('claim.decidedOn', { date, version: inVersion })}.{' '}
      {verdict.author ? `${s.t('claim.proposedBy', { author: verdict.author })}, ` : null}
      {approvers.length > 0
        ? s.t('claim.approvedBy', { names: s.list(approvers) })
        : s.t('claim.approvedByNobody')}
      . {approvers.length === 0 ? `${s.t('claim.noApproval')} ` : null}
      {verdict.judgedAsOf ? s.t('claim.asOf', { date: s.day(verdict.judgedAsOf) }) : null}
    </p>
  )
}
