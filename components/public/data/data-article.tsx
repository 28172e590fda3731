import type { ExportFile } from '@/lib/exchange/export/file'
import type { ExportFormat } from '@/lib/exchange/export/format'
import type { Speech } from '@/lib/i18n/translator'
import { claimColumns, claimDataSays } from '@/lib/publication/claim-data/columns'
import type { DataPage } from '@/lib/publication/read/data-page'
import { PageHeader } from '../../ui/page-header'
import { ColumnTable } from './column-table'
import { Downloads, Formats } from './downloads'
import { Programs } from './programs'
import { Snapshots } from './snapshots'
import { AuditTrail, Citing, Licence } from './terms'
import { Verify } from './verify'

type Props = {
  s: Speech
  page: DataPage
  files: readonly ExportFile[]
  formats: readonly ExportFormat[]
  siteUrl: string
}

/** What can be downloaded, on which terms, and how to check and cite it. */
export function DataArticle({ s, page, files, formats, siteUrl }: Props) {
  const { head, snapshots, version } = page
  const snapshot = snapshots.find(({ removedAt }) => removedAt === null) ?? null
  return (
    <article className="data">
      <PageHeader title={s.t('data.title')}>
        <p>{s.t('data.intro')}</p>
      </PageHeader>
      <Contents s={s} />
      <Downloads s={s} files={files} formats={formats} />
      <Formats s={s} formats={formats} />
      <Snapshots s={s} snapshots={snapshots} />
      <Licence s={s} />
      <Citing s={s} siteUrl={siteUrl} day={snapshot?.day ?? head?.at ?? null} />
      <AuditTrail s={s} head={head} />
      <Verify s={s} version={version} snapshot={snapshot} siteUrl={siteUrl} />
      <Programs s={s} />
      {files.map(({ name, columns, key }) => (
        <ColumnTable key={name} s={s} id={`columns-${name}`} file={name} columns={columns} keys={key} />
      ))}
      <ColumnTable
        s={s}
        id="columns-claim"
        file={s.t('data.claimFile')}
        says={claimDataSays[s.locale]}
        columns={claimColumns}
        keys={[]}
      />
    </article>
  )
}

function Contents({ s }: { s: Speech }) {
  const parts = [
    ['files', s.t('data.files')],
    ['formats', s.t('data.formatsTitle')],
    ['snapshots', s.t('data.snapshotsTitle')],
    ['licence', s.t('data.licenceTitle')],
    ['citing', s.t('data.citeTitle')],
    ['audit', s.t('data.auditTitle')],
    ['verify', s.t('data.verifyTitle')],
    ['programs', s.t('data.programsTitle')],
  ]
  return (
    <nav aria-label={s.t('data.contents')}>
      <ul className="downloads">
        {parts.map(([id, title]) => (
          <li key={id}>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
