import type { Setup } from '@/lib/evidence/setup-fields'
import type { Speech } from '@/lib/i18n/translator'
import { SetupList } from './setup-list'

/** All that is stated of the set-up of a value, to unfold beside it; on paper it stands open. */
export function SetupDetails({ s, setup }: { s: Speech; setup: Setup }) {
  if (Object.keys(setup).length === 0)
    return (
      <small>
        {s.t('claim.setup')}: {s.t('claim.notStatedHere')}
      </small>
    )
  return (
    <details className="setup-details">
      <summary>{s.t('claim.setup')}</summary>
      <SetupList s={s} setup={setup} none="" />
    </details>
  )
}
