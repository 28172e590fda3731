import type { ExportFile } from '@/lib/exchange/export/file'
import type { ExportFormat } from '@/lib/exchange/export/format'
import type { Speech } from '@/lib/i18n/translator'

type Props = { s: Speech; files: readonly ExportFile[]; formats: readonly ExportFormat[] }

/** Every file in every format, and all of them at once. */
export function Downloads({ s, files, formats }: Props) {
  return (
    <section aria-labelledby="files">
      <h2 id="files">{s.t('data.files')}</h2>
      <dl className="definitions">
        {files.map(({ name, title, says }) => (
          <div key={name}>
            <dt>{title[s.locale]}</dt>
            <dd>
              <ul className="downloads">
                {formats.map((format) => (
                  <li key={format.extension}>
                    <a href={`/export/${name}.${format.extension}`} download>
                      {`${name}.${format.extension}`}
                    </a>
                  </li>
                ))}
              </ul>
              {says[s.locale]} <a href={`#columns-${name}`}>{s.t('data.columnsOf', { file: name })}</a>
            </dd>
          </div>
        ))}
        <div>
          <dt>{s.t('data.all')}</dt>
          <dd>
            <ul className="downloads">
              <li>
                <a href="/export/all.zip" download>
                  all.zip
                </a>
              </li>
            </ul>
            {s.t('data.allSays')}
          </dd>
        </div>
      </dl>
      <p>{s.t('data.filters', { example: '/export/claims.json?vendor=meta&verdict=mixed' })}</p>
      <p>
        {s.t('data.joined')} {s.t('data.stability')} <a href="/data/schema.json">{s.t('data.schema')}</a>
      </p>
    </section>
  )
}

/** What each format does with what a cell holds, and its switches. */
export function Formats({ s, formats }: Pick<Props, 's' | 'formats'>) {
  return (
    <section aria-labelledby="formats">
      <h2 id="formats">{s.t('data.formatsTitle')}</h2>
      <dl className="definitions">
        {formats.map(({ extension, title, says, switches }) => (
          <div key={extension}>
            <dt>{title}</dt>
            <dd>
              {says[s.locale]}
              {switches.map((entry) => (
                <p key={entry.name}>
                  <code>{`.${extension}?${entry.name}=1`}</code>: {entry.says[s.locale]}
                </p>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      <p>{s.t('data.defused')}</p>
      <p>{s.t('data.broken')}</p>
    </section>
  )
}
