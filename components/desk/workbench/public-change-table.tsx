import { Day } from '@/components/ui/day'
import { LocalText } from '@/components/ui/local-text'
import { Table } from '@/components/ui/table'
import type { PublicChange } from '@/lib/desk/read/public-changes'
import { versionPath } from '@/lib/publication/permalink'
import { localPath } from '@/lib/web/paths'
import type { DeskView } from '../desk-view'
import { verdictName } from '../verdict-name'

type Props = { view: DeskView; slug: string; changes: readonly PublicChange[] }

/** What the public saw and sees of a claim: each version with how it came, and each suspension. */
export function PublicChangeTable({ view, slug, changes }: Props) {
  const { t, s } = view
  if (changes.length === 0) return <p>{t('benchRecord.noVersion')}</p>
  return (
    <Table
      stacked
      caption={t('benchRecord.versions')}
      columns={(['change', 'verdict', 'date', 'by', 'why'] as const).map((key) => ({
        key,
        head: t(`benchRecord.table.${key}`),
      }))}
      rows={changes.map((change) => ({
        key: `${change.kind} ${change.at}`,
        cells: {
          change: <Change view={view} slug={slug} change={change} />,
          verdict: change.kind === 'version' ? verdictName(view, change.verdict) : t('benchRecord.suspended'),
          date: <Day s={s} date={change.at} />,
          by: change.by,
          why: <Why view={view} change={change} />,
        },
      }))}
    />
  )
}

function Change({ view: { t, s }, slug, change }: { view: DeskView; slug: string; change: PublicChange }) {
  if (change.kind === 'suspension')
    return change.until === null ? (
      t('benchRecord.suspension')
    ) : (
      <>
        {t('benchRecord.suspension')}
        <small>{t('benchRecord.until', { date: s.day(change.until) })}</small>
      </>
    )
  return (
    <a href={localPath(s.locale, versionPath(slug, change.number))}>
      {t('benchRecord.version', { n: change.number })}
    </a>
  )
}

function Why({ view: { s }, change }: { view: DeskView; change: PublicChange }) {
  const note = <LocalText s={s} text={change.note} />
  if (change.kind === 'suspension') return note
  const reason = s.word('versionReason', change.reason)
  return Object.keys(change.note).length === 0 ? (
    reason
  ) : (
    <>
      {reason}: {note}
    </>
  )
}
