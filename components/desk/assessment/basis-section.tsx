import type { ShownDifference } from '@/lib/desk/shown-difference'
import { deskWords } from '@/lib/i18n/desk'
import type { DeskView } from '../desk-view'
import { DifferenceList } from '../difference-list'

type Props = {
  view: DeskView
  changes: readonly ShownDifference[]
  /** What is said above the difference. */
  changed: string
}

/** Whether claim and evidence are still as the author saw them, and if not, where they differ. */
export function BasisSection({ view, changes, changed }: Props) {
  const { t, locale } = view
  return (
    <section aria-labelledby="basis">
      <h2 id="basis">{t('assess.basisTitle')}</h2>
      {changes.length === 0 ? (
        <p>{t('assess.unchanged')}</p>
      ) : (
        <>
          <p className="notice">{changed}</p>
          <DifferenceList
            words={deskWords(locale, 'conflict')}
            heads={deskWords(locale, 'assess')}
            caption={changed}
            differences={changes}
          />
        </>
      )}
    </section>
  )
}
