import type { DeskView } from '../desk-view'

type Props = { view: DeskView; query: { since?: string | undefined; until?: string | undefined } }

/** Two days, both included; one of them may be left open. */
export function DayFields({ view: { t }, query }: Props) {
  return (
    <>
      <label>
        {t('recalls.since')}
        <input type="date" name="since" defaultValue={query.since} />
      </label>
      <label>
        {t('recalls.until')}
        <input type="date" name="until" defaultValue={query.until} />
      </label>
    </>
  )
}
