import type { PossibleApprover } from '@/lib/verdicts/approvers'
import type { DeskView } from '../desk-view'
import { approverReason } from './approver-reason'

type Props = {
  view: DeskView
  waiting: { requiredApprovals: number; approvals: readonly Approval[] }
  approvers: readonly PossibleApprover[]
}
type Approval = { approvedAt: Date; approver: { id: string; name: string } }

/** Who has approved, who may still, and why others may not. */
export function ApproverList({ view, waiting, approvers }: Props) {
  const { t, s } = view
  const able = approvers.filter(({ why }) => why === null)
  const unable = approvers.filter(({ why }) => why !== null)
  return (
    <>
      <p>{t('assess.approvals', { given: waiting.approvals.length, needed: waiting.requiredApprovals })}</p>
      {waiting.approvals.length > 0 ? (
        <ul>
          {waiting.approvals.map(({ approver, approvedAt }) => (
            <li key={approver.id}>
              {t('assess.approvedOn', { name: approver.name, date: s.day(approvedAt.toISOString()) })}
            </li>
          ))}
        </ul>
      ) : null}
      {able.length > 0 ? (
        <>
          <h3>{t('assess.mayApprove')}</h3>
          <p>{s.list(able.map((person) => nameOf(view, person)))}</p>
        </>
      ) : (
        <p className="notice">{t('assess.nobodyMay')}</p>
      )}
      {unable.length > 0 ? (
        <>
          <h3>{t('assess.mayNotTitle')}</h3>
          <ul>
            {unable.map(({ id, name, outside, why }) => (
              <li key={id}>
                {nameOf(view, { name, outside })}: {approverReason(view, why)}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  )
}

function nameOf({ t }: DeskView, { name, outside }: Pick<PossibleApprover, 'name' | 'outside'>): string {
  return outside ? `${name} (${t('outside.mark')})` : name
}
