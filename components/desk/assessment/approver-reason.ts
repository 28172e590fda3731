import type { PossibleApprover } from '@/lib/verdicts/approvers'
import type { DeskView } from '../desk-view'

/** Why somebody may not approve; nothing where they may. */
export function approverReason({ t }: DeskView, why: PossibleApprover['why']): string {
  if (why === null) return ''
  if (why.code === 'interest') return t('assess.whyNot.interest', { organization: why.organization })
  return t(`assess.whyNot.${why.code}`)
}
