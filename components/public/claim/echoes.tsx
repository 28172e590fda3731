import { mostShown } from '@/lib/publication/most-shown'
import type { SnapshotEvidence } from '@/lib/publication/snapshot-schema'
import { Day } from '../../ui/day'
import { LocalText } from '../../ui/local-text'
import { ShownHere } from '../shown-here'
import type { ClaimView } from './claim-view'
import { Source } from './wordings'

/** Who repeats a number, in short: one measurement stays one measurement. */
export function Echoes({ view, echoes }: { view: ClaimView; echoes: SnapshotEvidence[] }) {
  const { s } = view
  if (echoes.length === 0) return null
  return (
    <section aria-label={s.t('charts.echoes', { count: echoes.length })}>
      <p className="kicker">{s.t('charts.echoes', { count: echoes.length })}</p>
      <ul>
        {echoes
          .slice(0, mostShown.answers)
          .map(({ id, title, date, source, locator, status, stanceReason }) => (
            <li key={id} id={`e-${id}`}>
              {status === 'active' ? title : <s>{title}</s>}
              {date ? (
                <>
                  , <Day s={s} date={date} />
                </>
              ) : null}
              {': '}
              <LocalText s={s} text={stanceReason} /> <Source view={view} source={source} locator={locator} />
            </li>
          ))}
      </ul>
      <ShownHere s={s} shown={mostShown.answers} total={echoes.length} href={view.whole} />
    </section>
  )
}
