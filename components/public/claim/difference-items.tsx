import type { Speech } from '@/lib/i18n/translator'
import type { SnapshotResult } from '@/lib/publication/snapshot-schema'

/** Fields of a set-up in which a result departs from the claim: what is claimed, what was found, how much it matters. */
export function DifferenceItems({
  s,
  differences,
}: {
  s: Speech
  differences: SnapshotResult['differences']
}) {
  return (
    <ul className="setup" aria-label={s.t('claim.differs')}>
      {differences.map(({ field, claimed, found, weight }) => (
        <li key={field}>
          {s.word('setup', field)} ({s.word('comparability', weight)}):{' '}
          {claimed === null ? s.t('claim.notStatedByVendor') : s.t('claim.claimedSetup', { value: claimed })};{' '}
          {found === null ? s.t('claim.notStatedHere') : s.t('claim.foundSetup', { value: found })}
        </li>
      ))}
    </ul>
  )
}
