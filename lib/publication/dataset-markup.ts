import type { Dataset, WithContext } from 'schema-dts'
import type { ExportFile } from '@/lib/exchange/export/file'
import type { ExportFormat } from '@/lib/exchange/export/format'
import type { Speech } from '@/lib/i18n/translator'
import type { KeptSnapshot } from './read/snapshots'

/**
 * Dataset markup (schema.org) of the page about the data, in the page's own words.
 *
 * @param given.changed time of the last event of the audit trail, or null before the first
 * @param given.page the page's whole address
 */
export function datasetOf(
  s: Speech,
  given: {
    files: readonly ExportFile[]
    formats: readonly ExportFormat[]
    changed: string | null
    snapshots: readonly KeptSnapshot[]
    page: string
    siteUrl: string
  },
): WithContext<Dataset> {
  const { files, formats, changed, snapshots, page, siteUrl } = given
  const site = s.t('site.name')
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: `${site}: ${s.t('data.title')}`,
    description: s.t('data.intro'),
    url: page,
    inLanguage: s.locale,
    license: 'https://creativecommons.org/licenses/by/4.0/',
    isAccessibleForFree: true,
    creator: { '@type': 'Organization', name: site, url: siteUrl },
    ...(changed === null ? {} : { dateModified: changed }),
    distribution: [
      ...files.flatMap(({ name, title }) =>
        formats.map(({ extension, contentType }) => ({
          '@type': 'DataDownload' as const,
          name: title[s.locale],
          contentUrl: `${siteUrl}/export/${name}.${extension}`,
          encodingFormat: contentType.split(';')[0] ?? contentType,
        })),
      ),
      { ...archive, name: s.t('data.all'), contentUrl: `${siteUrl}/export/all.zip` },
      ...snapshots
        .filter(({ removedAt }) => removedAt === null)
        .map(({ day, asOf, bytes, sha256 }) => ({
          ...archive,
          name: day,
          contentUrl: `${siteUrl}/export/snapshots/${day}.zip`,
          datePublished: asOf,
          contentSize: `${bytes} B`,
          sha256,
        })),
    ],
  }
}

const archive = { '@type': 'DataDownload' as const, encodingFormat: 'application/zip' }
