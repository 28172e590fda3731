import { defaultLocale } from '@/lib/i18n/locales'
import type { Column } from './column'
import type { ExportFile } from './file'
import { exportFiles } from './files'
import type { AsOf } from './reading'

const title = 'Countercheck: claims, evidence and verdicts'
const licence = {
  name: 'CC-BY-4.0',
  path: 'https://creativecommons.org/licenses/by/4.0/',
  title: 'Creative Commons Attribution 4.0',
}

/**
 * All files as a Data Package (specs.frictionlessdata.io, Table Schema): every column with its type, unit and
 * sentence. Sentences in other languages stand under `descriptions`, which the specification leaves to us.
 */
export function dataPackage(siteUrl: string) {
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'countercheck',
    title,
    homepage: `${siteUrl}/data`,
    licenses: [licence],
    resources: exportFiles.map((file) => resource(file, { path: `${siteUrl}/export/${file.name}.csv` })),
  }
}

/** A file in an archive: how long it is in bytes, and its SHA-256 in hex. */
export type ArchivedFile = { name: string; bytes: number; sha256: string }

/** The same for files that lie beside it, as JSON text, with the moment that they show. */
export function archivedPackage({
  asOf,
  siteUrl,
  files,
}: {
  asOf: AsOf
  siteUrl: string
  files: readonly ArchivedFile[]
}): string {
  const resources = exportFiles.map((file) => {
    const path = `${file.name}.csv`
    const found = files.find(({ name }) => name === path)
    return resource(file, { path, ...(found ? { bytes: found.bytes, hash: `sha256:${found.sha256}` } : {}) })
  })
  const described = { created: asOf.time, auditHead: asOf.auditHead, resources }
  return `${JSON.stringify({ ...dataPackage(siteUrl), ...described }, null, 2)}\n`
}

/** @param place.path where the file is: an address, or its name */
function resource(file: ExportFile, place: { path: string; bytes?: number; hash?: string }) {
  return {
    name: file.name,
    title: file.title[defaultLocale],
    description: file.says[defaultLocale],
    descriptions: file.says,
    ...place,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect: { delimiter: ',', lineTerminator: '\n', quoteChar: '"', doubleQuote: true, header: true },
    schema: {
      fields: file.columns.map(field),
      missingValues: [''],
      primaryKey: file.key,
      foreignKeys: file.refersTo.map(({ file: resource, columns }) => ({
        fields: columns,
        reference: { resource, fields: columns },
      })),
    },
  }
}

function field({ name, type, format, unit, values, says }: Column) {
  return {
    name,
    type,
    ...(format ? { format } : {}),
    description: says[defaultLocale],
    descriptions: says,
    ...(unit ? { unit: unit[defaultLocale], units: unit } : {}),
    ...(values ? { constraints: { enum: values } } : {}),
  }
}
