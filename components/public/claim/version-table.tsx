import type { Speech } from '@/lib/i18n/translator'
import { mostShown } from '@/lib/publication/most-shown'
import { differencePath, versionJsonPath, versionPath } from '@/lib/publication/permalink'
import type { VersionRow } from '@/lib/publication/read/versions'
import { localPath } from '@/lib/web/paths'
import { Day } from '../../ui/day'
import { LocalText } from '../../ui/local-text'
import { Table } from '../../ui/table'
import { VerdictBadge } from '../../ui/verdict-badge'

type Props = { s: Speech; slug: string; versions: VersionRow[] }

/** Versions with their reasons, hashes, and what changed since the one before and since the first. */
export function VersionTable({ s, slug, versions }: Props) {
  const rest = versions[mostShown.versions]
  return (
    <>
      <Table
        stacked
        caption={s.t('history.title')}
        columns={[
          { key: 'version', head: s.t('history.columns.version') },
          { key: 'date', head: s.t('history.columns.date') },
          { key: 'reason', head: s.t('history.columns.reason') },
          { key: 'verdict', head: s.t('history.columns.verdict') },
          { key: 'changed', head: s.t('history.columns.changed') },
          { key: 'hash', head: s.t('history.columns.hash') },
        ]}
        rows={versions
          .slice(0, mostShown.versions)
          .map((version) => ({ key: String(version.number), cells: cellsOf(s, slug, version) }))}
      />
      {rest ? (
        <p className="meta">
          {s.t('history.newest', { shown: s.number(mostShown.versions), total: s.number(versions.length) })}{' '}
          <a href={localPath(s.locale, versionPath(slug, rest.number))}>
            {s.t('claim.versionOf', { version: rest.number, date: s.day(rest.publishedAt) })}
          </a>
        </p>
      ) : null}
    </>
  )
}

function cellsOf(
  s: Speech,
  slug: string,
  { number, reason, note, publishedAt, verdict, contentHash }: VersionRow,
) {
  return {
    version: <a href={localPath(s.locale, versionPath(slug, number))}>{number}</a>,
    date: <Day s={s} date={publishedAt} />,
    reason: (
      <>
        {s.word('versionReason', reason)}{' '}
        <small>
          <LocalText s={s} text={note} />
        </small>
      </>
    ),
    verdict: <VerdictBadge s={s} verdict={verdict} />,
    changed: number === 0 ? s.t('history.first') : <Changes s={s} slug={slug} number={number} />,
    hash: (
      <span className="hash">
        <code>{contentHash}</code> <a href={versionJsonPath(slug, number)}>{s.t('history.json')}</a>
      </span>
    ),
  }
}

function Changes({ s, slug, number }: { s: Speech; slug: string; number: number }) {
  const since = number > 1 ? [number - 1, 0] : [0]
  return (
    <ul className="plain">
      {since.map((other) => (
        <li key={other}>
          <a href={localPath(s.locale, differencePath(slug, number, other))}>
            {s.t('history.since', { version: other })}
          </a>
        </li>
      ))}
    </ul>
  )
}
