import type { Snapshot } from '@/lib/publication/snapshot-schema'
import { LocalText } from '../../ui/local-text'
import type { ClaimView } from './claim-view'

/** That words of this version were blacked out since, when, and why. */
export function RedactionNotes({ view, snapshot }: { view: ClaimView; snapshot: Snapshot }) {
  const { s } = view
  const { redactions = [] } = snapshot
  if (redactions.length === 0) return null
  return (
    <aside className="notice">
      {redactions.map(({ at, note }) => (
        <p key={at}>
          <strong>{s.t('claim.redactedOn', { date: s.day(at) })}</strong> <LocalText s={s} text={note} />{' '}
          {s.t('claim.redactedHash')}
        </p>
      ))}
    </aside>
  )
}
