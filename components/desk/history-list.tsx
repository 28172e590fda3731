import type { HistoryAction } from '@/lib/audit/actions'
import type { HistoryEntry } from '@/lib/desk/read/history'
import { deskWords } from '@/lib/i18n/desk'
import type { DeskView } from './desk-view'
import { Moment } from './moment'
import { saidInHistory } from './said-in-history'

type Props = { view: DeskView; entries: readonly HistoryEntry[]; most: number }

const shownAtOnce = 15

/** Who did what, when, the newest first, with the fields that the trail lists. */
export function HistoryList({ view, entries, most }: Props) {
  const { t } = view
  if (entries.length === 0) return <p>{t('claim.noHistory')}</p>
  const earlier = entries.slice(shownAtOnce)
  return (
    <>
      {entries.length >= most ? <p className="soft">{t('claim.historyMore', { n: most })}</p> : null}
      <Entries view={view} entries={entries.slice(0, shownAtOnce)} />
      {earlier.length > 0 ? (
        <details>
          <summary>{t('claim.historyEarlier', { n: earlier.length })}</summary>
          <Entries view={view} entries={earlier} />
        </details>
      ) : null}
    </>
  )
}

function Entries({ view, entries }: { view: DeskView; entries: readonly HistoryEntry[] }) {
  const { locale } = view
  return (
    <ol className="history">
      {entries.map((entry) => (
        <li key={entry.seq}>
          <span>
            <Moment at={new Date(entry.at)} locale={locale} /> · {entry.actor} ·{' '}
            <strong>{actionWord(locale, entry.action)}</strong>
          </span>
          <Details view={view} before={entry.before} after={entry.after} />
        </li>
      ))}
    </ol>
  )
}

/** Every action of a history has its words, or this does not compile. One that an older release wrote may have none. */
function actionWord(locale: DeskView['locale'], action: string): string {
  const every: Record<HistoryAction, string> = deskWords(locale, 'terms').action
  const words: Record<string, string> = every
  return words[action] ?? action
}

type DetailsProps = { view: DeskView } & Pick<HistoryEntry, 'before' | 'after'>

/** Ids and hashes say nothing to a reader, nor do fields that have no name on the screens; the audit trail has them. */
function Details({ view, before, after }: DetailsProps) {
  const words: Record<string, string> = deskWords(view.locale, 'fields')
  const lines = Object.entries(after).flatMap(([key, value]) => {
    const name = words[key]
    const now = saidInHistory(view, key, value)
    const then = saidInHistory(view, key, before[key])
    if (name === undefined || now === null || now === then) return []
    return [`${name}: ${(then === null ? [now] : [then, now]).join(' → ')}`]
  })
  if (lines.length === 0) return null
  return <small>{lines.join(' · ')}</small>
}
