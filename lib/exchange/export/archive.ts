import { createHash } from 'node:crypto'
import { PassThrough, pipeline, Readable, Transform } from 'node:stream'
import type pg from 'pg'
import { ZipFile } from 'yazl'
import { archiveReadme } from './archive-readme'
import { copyOut } from './copy-out'
import { exportFiles } from './files'
import { csv } from './formats/csv'
import { exportQuery } from './query'
import type { AsOf } from './reading'
import { type ArchivedFile, archivedPackage } from './table-schema'

/**
 * All files in one zip, as of one moment: each as CSV exactly as its own address gives it, a README, the columns as a
 * Data Package, and the SHA-256 of every file. Rows are read as the zip is, so that memory stays flat; an error of the
 * database is an error of the stream.
 *
 * @param client in the transaction that `beginReading` opened
 */
export function archiveStream(
  client: pg.ClientBase,
  { asOf, siteUrl }: { asOf: AsOf; siteUrl: string },
): Readable {
  const zip = new ZipFile()
  const out = new PassThrough()
  const breakOff = (error?: Error | null) => void (error && out.destroy(error))
  const files: ArchivedFile[] = []
  const addLater = (name: string, open: () => Readable) => {
    const file = measured((measures) => files.push({ name, ...measures }))
    zip.addReadStreamLazy(name, { mtime: new Date(asOf.time) }, (give) => {
      // The zip waits for ever for a stream that fails, and does not say so.
      give(null, pipeline(open(), file, breakOff))
    })
  }
  zip.on('error', breakOff)
  pipeline(zip.outputStream, out, breakOff)
  addLater('README.md', () => Readable.from([archiveReadme({ asOf, siteUrl })]))
  for (const file of exportFiles) {
    const { copy } = exportQuery({ file, format: csv, on: new Set() }, null)
    addLater(`${file.name}.csv`, () => copyOut(client, copy))
  }
  addLater('datapackage.json', () => Readable.from([archivedPackage({ asOf, siteUrl, files })]))
  addLater('SHA256SUMS', () => Readable.from([sumsOf(files)]))
  zip.end()
  return out
}

/** Passes a stream on, and says how long it was and its hash when it has ended. */
function measured(done: (measures: Pick<ArchivedFile, 'bytes' | 'sha256'>) => void): Transform {
  const hash = createHash('sha256')
  let bytes = 0
  return new Transform({
    transform(chunk: Buffer, _encoding, next) {
      hash.update(chunk)
      bytes += chunk.byteLength
      next(null, chunk)
    },
    flush(next) {
      done({ bytes, sha256: hash.digest('hex') })
      next()
    },
  })
}

/** As `sha256sum -c` reads it. */
function sumsOf(files: readonly ArchivedFile[]): string {
  return files.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join('')
}
