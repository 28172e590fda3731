import type { PossibleApprover } from '@/lib/verdicts/approvers'
import { approverReason } from '../assessment/approver-reason'
import type { DeskView } from '../desk-view'

type Props = { view: DeskView; approvers: readonly PossibleApprover[]; readerId: string }

/** Who may still approve a proposal, and on demand why others may not. */
export function ApproverNote({ view, approvers, readerId }: Props) {
  const { t, s } = view
  const able = approvers.filter(({ why }) => why === null)
  const unable = approvers.filter(({ why }) => why !== null)
  const reader = approvers.find(({ id }) => id === readerId)
  return (
    <>
      {reader?.why?.code === 'interest' ? (
        <small className="mark">{t('queue.youMayNot', { organization: reader.why.organization })}</small>
      ) : null}
      {able.length > 0 ? (
        <small>{t('queue.mayApprove', { names: s.list(able.map(({ name }) => name)) })}</small>
      ) : (
        <small className="mark">{t('queue.nobodyMay')}</small>
      )}
      {unable.length > 0 ? (
        <details className="small">
          <summary>{t('queue.whyOthersMayNot')}</summary>
          <ul>
            {unable.map(({ id, name, why }) => (
              <li key={id}>
                {name}: {approverReason(view, why)}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </>
  )
}
