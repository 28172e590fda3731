import type { Speech } from '@/lib/i18n/translator'
import type { SnapshotEvidence, SnapshotResult } from '@/lib/publication/snapshot-schema'

/** Whether a measured value counted, and if not, why; of evidence whose finding decides, that the finding counted. */
export function countedText(s: Speech, evidence: Pick<SnapshotEvidence, 'finding'>, result: SnapshotResult) {
  const { counted, whyNot } = result
  if (counted) return s.t('claim.yes')
  if (!whyNot) return s.t('claim.no')
  const reason =
    whyNot === 'not_for_this_kind' && evidence.finding?.counted
      ? s.t('claim.findingCounted')
      : s.word('whyNot', whyNot)
  return `${s.t('claim.no')}: ${reason}`
}
