import type { Proposal } from '@/lib/desk/read/proposal'
import type { DeskView } from '../desk-view'
import { approverReason } from './approver-reason'

/** Who has approved, who may still, and why others may not. */
export function ApproverList({ view, proposal }: { view: DeskView; proposal: Proposal }) {
  const { t, s } = view
  const { assessment, approvers } = proposal
  const able = approvers.filter(({ why }) => why === null)
  const unable = approvers.filter(({ why }) => why !== null)
  return (
    <>
      <p>
        {t('assess.approvals', { given: assessment.approvals.length, needed: assessment.requiredApprovals })}
      </p>
      {assessment.approvals.length > 0 ? (
        <ul>
          {assessment.approvals.map(({ approver, approvedAt }) => (
            <li key={approver.id}>
              {t('assess.approvedOn', { name: approver.name, date: s.day(approvedAt.toISOString()) })}
            </li>
          ))}
        </ul>
      ) : null}
      {able.length > 0 ? (
        <>
          <h3>{t('assess.mayApprove')}</h3>
          <p>{s.list(able.map(({ name }) => name))}</p>
        </>
      ) : (
        <p className="notice">{t('assess.nobodyMay')}</p>
      )}
      {unable.length > 0 ? (
        <>
          <h3>{t('assess.mayNotTitle')}</h3>
          <ul>
            {unable.map(({ id, name, why }) => (
              <li key={id}>
                {name}: {approverReason(view, why)}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  )
}
