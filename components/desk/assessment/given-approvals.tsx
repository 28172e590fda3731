import type { DeskView } from '../desk-view'

export type Approved = {
  requiredApprovals: number
  approvals: readonly { approvedAt: Date; approver: { id: string; name: string } }[]
}

/** How many approvals were given of those needed, by whom and when. */
export function GivenApprovals({ view: { t, s }, proposal }: { view: DeskView; proposal: Approved }) {
  const { approvals, requiredApprovals } = proposal
  return (
    <>
      <p>{t('assess.approvals', { given: approvals.length, needed: requiredApprovals })}</p>
      {approvals.length > 0 ? (
        <ul>
          {approvals.map(({ approver, approvedAt }) => (
            <li key={approver.id}>
              {t('assess.approvedOn', { name: approver.name, date: s.day(approvedAt.toISOString()) })}
            </li>
          ))}
        </ul>
      ) : null}
    </>
  )
}
