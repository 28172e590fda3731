import type { DeskView } from '../desk-view'

/** Links to the parts of the workbench. */
export function OnThisPage({ view }: { view: DeskView }) {
  const { t } = view
  const parts = [
    { id: 'said', label: t('claim.said') },
    { id: 'numbers', label: t('claim.numbers') },
    { id: 'suggestion', label: t('claim.suggestionTitle') },
    { id: 'strip', label: t('strip.title') },
    { id: 'evidence-list', label: t('claim.evidenceTitle') },
    { id: 'setup', label: t('bench.setupTitle') },
    { id: 'assessments', label: t('claim.assessments') },
    { id: 'submissions', label: t('benchRecord.submissions') },
    { id: 'versions', label: t('benchRecord.versions') },
    { id: 'links', label: t('claim.links') },
    { id: 'discussion', label: t('discussion.title') },
    { id: 'history', label: t('claim.history') },
  ]
  return (
    <nav aria-label={t('claim.onThisPage')}>
      <ul className="on-this-page">
        {parts.map(({ id, label }) => (
          <li key={id}>
            <a href={`#${id}`}>{label}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
