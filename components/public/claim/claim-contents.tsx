import type { Speech } from '@/lib/i18n/translator'
import { measurementsOf } from '@/lib/publication/measured/echoes'
import type { Snapshot } from '@/lib/publication/snapshot-schema'

/** The parts of a claim's page, to jump to. */
export function ClaimContents({ s, snapshot, related }: { s: Speech; snapshot: Snapshot; related: boolean }) {
  const parts = [
    snapshot.appearances.length > 0 ? { id: 'wordings', label: s.t('claim.wordings') } : null,
    snapshot.assertions.length > 0 ? { id: 'numbers', label: s.t('claim.numbers') } : null,
    { id: 'says', label: s.t('charts.says') },
    {
      id: 'evidence',
      label: s.t('claim.evidenceNumbered', { count: measurementsOf(snapshot.evidence).length }),
    },
    { id: 'reasoning', label: s.t('claim.reasoning') },
    { id: 'reply', label: s.t('claim.reply') },
    { id: 'versions', label: s.t('claim.versions') },
    related ? { id: 'related', label: s.t('claim.related') } : null,
    { id: 'cite', label: s.t('claim.cite') },
  ].filter((part) => part !== null)
  return (
    <nav className="contents" aria-label={s.t('claim.contents')}>
      <ul>
        {parts.map(({ id, label }) => (
          <li key={id}>
            <a href={`#${id}`}>{label}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
