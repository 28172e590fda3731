import type { Speech } from '@/lib/i18n/translator'
import { differencePath, versionPath } from '@/lib/publication/permalink'
import type { VersionRow } from '@/lib/publication/read/versions'
import { localPath } from '@/lib/web/paths'
import { LocalText } from '../../ui/local-text'
import { VerdictBadge } from '../../ui/verdict-badge'

type Props = { s: Speech; slug: string; versions: VersionRow[]; verdicts: boolean }

/** Versions in a line or two each: when, why, with what verdict, and what changed since the one before. */
export function VersionList({ s, slug, versions, verdicts }: Props) {
  return (
    <ol className="plain version-list">
      {versions.map(({ number, reason, note, publishedAt, verdict }) => (
        <li key={number}>
          <a href={localPath(s.locale, versionPath(slug, number))}>
            {s.t('claim.versionOf', { version: number, date: s.day(publishedAt) })}
          </a>
          : {s.word('versionReason', reason)}. <LocalText s={s} text={note} />{' '}
          {verdicts ? <VerdictBadge s={s} verdict={verdict} /> : null}{' '}
          {number > 0 ? (
            <a href={localPath(s.locale, differencePath(slug, number, number - 1))}>
              {s.t('claim.difference', { version: number - 1 })}
            </a>
          ) : null}
        </li>
      ))}
    </ol>
  )
}
