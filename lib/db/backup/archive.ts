import { existsSync } from 'node:fs'
import { text } from 'node:stream/consumers'
import type { Entry, ZipFile } from 'yauzl'
import { openPromise } from 'yauzl'
import { Refusal } from '../../core/refusal'
import { damaged } from './damaged'
import type { TableEntry } from './manifest'
import { fileOf, Manifest, manifestName } from './manifest'

export type Archive = {
  manifest: Manifest
  /** The rows of a table as COPY reads them. Throws a Refusal where the file is damaged. */
  rowsOf: (table: TableEntry) => AsyncIterable<Buffer>
  close: () => void
}

/**
 * Opens a backup for reading, in any order and without unpacking it.
 *
 * @throws Refusal when the file is not there, is no backup, or is damaged
 */
export async function openArchive(file: string): Promise<Archive> {
  if (!existsSync(file)) throw new Refusal(`There is no file ${file}.`)
  const zip = await openPromise(file, { lazyEntries: true, autoClose: false }).catch(() => {
    throw new Refusal(`${file} is no backup, or only a part of one.`)
  })
  const entries = await entriesOf(zip)
  const read = async function* (name: string): AsyncGenerator<Buffer> {
    const entry = entries.get(name)
    if (!entry) throw new Refusal(`${file} is no backup: it lacks ${name}.`)
    try {
      yield* await zip.openReadStreamPromise(entry)
    } catch (error) {
      throw damaged(error)
    }
  }
  const manifest = readManifest(file, await text(read(manifestName)))
  return { manifest, rowsOf: (table) => read(fileOf(table)), close: () => zip.close() }
}

async function entriesOf(zip: ZipFile): Promise<Map<string, Entry>> {
  try {
    const entries = new Map<string, Entry>()
    for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry)
    return entries
  } catch (error) {
    throw damaged(error)
  }
}

function readManifest(file: string, said: string): Manifest {
  try {
    return Manifest.parse(JSON.parse(said))
  } catch {
    throw new Refusal(`${file} is a backup that this release cannot read.`)
  }
}
