import { parse } from 'csv-parse/sync'
import { openRecord } from '@/lib/db/record-pool'
import { type Exports, openExports } from '@/lib/exchange/export/exports'
import { parseExportRequest } from '@/lib/exchange/export/request'

export const siteUrl = 'https://check.example.org'

/** Exports as a server process would have them. */
export function testExports(
  url: string,
  atOnce = 4,
  more: { stallSeconds?: number; slowest?: number } = {},
): Exports {
  const record = openRecord(url)
  const exports = openExports({ url, record, atOnce, siteUrl, ...more })
  return { ...exports, close: () => Promise.all([exports.close(), record.end()]).then(() => undefined) }
}

/** The bytes of a file as text, `name` with its query string: `claims.csv?raw=1`. */
export async function download(exports: Exports, name: string): Promise<string> {
  const { body } = await exports.start(wanted(name), new AbortController().signal)
  return Buffer.from(await new Response(body).arrayBuffer()).toString('utf8')
}

/** The rows of a file, cells by column; what is empty is left out. */
export async function rowsOf(exports: Exports, name: string): Promise<Record<string, string>[]> {
  const rows: Record<string, string>[] = parse(await download(exports, name), { columns: true })
  return rows.map((row) => Object.fromEntries(Object.entries(row).filter(([, cell]) => cell !== '')))
}

export function wanted(name: string) {
  const [file = '', query = ''] = name.split('?')
  return parseExportRequest(file, new URLSearchParams(query))
}
