import type { ShownDifference } from '@/lib/desk/shown-difference'
import { deskWords } from '@/lib/i18n/desk'
import type { DeskView } from '../desk-view'
import { DifferenceList } from '../difference-list'

/** Whether claim and evidence are still as the author saw them, and if not, where they differ. */
export function BasisSection({ view, changes }: { view: DeskView; changes: readonly ShownDifference[] }) {
  const { t, locale } = view
  return (
    <section aria-labelledby="basis">
      <h2 id="basis">{t('assess.basisTitle')}</h2>
      {changes.length === 0 ? (
        <p>{t('assess.unchanged')}</p>
      ) : (
        <>
          <p className="notice">{t('assess.changed')}</p>
          <DifferenceList
            words={deskWords(locale, 'conflict')}
            heads={deskWords(locale, 'assess')}
            caption={t('assess.changed')}
            differences={changes}
          />
        </>
      )}
    </section>
  )
}
