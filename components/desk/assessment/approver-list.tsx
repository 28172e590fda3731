import type { PossibleApprover } from '@/lib/verdicts/approvers'
import type { DeskView } from '../desk-view'
import { approverReason } from './approver-reason'
import { type Approved, GivenApprovals } from './given-approvals'

type Props = {
  view: DeskView
  waiting: Approved
  approvers: readonly PossibleApprover[]
}

/** Who has approved, who may still, and why others may not. */
export function ApproverList({ view, waiting, approvers }: Props) {
  const { t, s } = view
  const able = approvers.filter(({ why }) => why === null)
  const unable = approvers.filter(({ why }) => why !== null)
  return (
    <>
      <GivenApprovals view={view} proposal={waiting} />
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
