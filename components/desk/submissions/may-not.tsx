import type { PossibleHandler } from '@/lib/vendors/handlers'
import type { DeskView } from '../desk-view'

type Props = { view: DeskView; why: NonNullable<PossibleHandler['why']> }

/** Why the reader may not deal with a submission. */
export function MayNot({ view: { t }, why }: Props) {
  const organization = why.code === 'interest' ? why.organization : ''
  return <p className="notice">{t(`submissions.mayNot.${why.code}`, { organization })}</p>
}
