import type { Speech } from '@/lib/i18n/translator'
import { claimPath, versionPath } from '@/lib/publication/permalink'
import type { SiteCorrection } from '@/lib/publication/read/corrections-page'
import { localPath } from '@/lib/web/paths'
import { Day } from '../../ui/day'
import { LocalText } from '../../ui/local-text'
import { PageHeader } from '../../ui/page-header'
import { Table } from '../../ui/table'

/** What was wrong in published versions, of all claims; or that nothing has been corrected. */
export function CorrectionsArticle({ s, corrections }: { s: Speech; corrections: SiteCorrection[] }) {
  const total = corrections[0]?.total ?? 0
  return (
    <article>
      <PageHeader title={s.t('corrections.title')}>
        <p>{s.t('corrections.intro')}</p>
        <p>
          <a href={localPath(s.locale, '/method')}>{s.t('site.method')}</a>
        </p>
      </PageHeader>
      {total > corrections.length ? (
        <p className="meta">
          {s.t('corrections.some', { shown: corrections.length, total: s.number(total) })}
        </p>
      ) : null}
      {total === 0 ? (
        <p>{s.t('corrections.none')}</p>
      ) : (
        <Table
          stacked
          caption={s.t('corrections.title')}
          columns={(['date', 'kind', 'claim', 'note', 'version'] as const).map((key) => ({
            key,
            head: s.t(`corrections.columns.${key}`),
          }))}
          rows={corrections.map((row, index) => ({ key: `${index}`, cells: cellsOf(s, row) }))}
        />
      )}
    </article>
  )
}

function cellsOf(s: Speech, { slug, statement, kind, note, toVersion, publishedAt }: SiteCorrection) {
  return {
    date: <Day s={s} date={publishedAt} />,
    kind: s.word('correction', kind),
    claim: (
      <a href={localPath(s.locale, claimPath(slug))}>
        <LocalText s={s} text={statement} />
      </a>
    ),
    note: <LocalText s={s} text={note} />,
    version: (
      <a href={localPath(s.locale, versionPath(slug, toVersion))}>
        {s.t('corrections.version', { version: toVersion })}
      </a>
    ),
  }
}
