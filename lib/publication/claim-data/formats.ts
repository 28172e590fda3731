import { defusedText } from '@/lib/exchange/export/cell'
import { claimPath, versionJsonPath, versionPath } from '../permalink'
import type { ClaimPage } from '../read/claim-page'
import { answersOf } from './answers'
import { type ClaimColumn, claimColumns } from './columns'
import { aboutClaim, type Cell, claimRows } from './rows'

/** How the data of one claim are written; `extension` is its place in the address. */
export type ClaimDataFormat = {
  extension: string
  contentType: string
  title: string
  write: (page: ClaimPage, siteUrl: string) => string
}

/** RFC 4180 with LF. Text that a spreadsheet would run has an apostrophe in front. */
const csv: ClaimDataFormat = {
  extension: 'csv',
  contentType: 'text/csv; charset=utf-8; header=present',
  title: 'CSV',
  write: (page, siteUrl) => {
    const head = claimColumns.map(({ name }) => name)
    const rows = claimRows(page, siteUrl).map((row) =>
      claimColumns.map((column) => csvCell(column, row[column.name] ?? null)),
    )
    return [head, ...rows].map((cells) => `${cells.join(',')}\n`).join('')
  },
}

/** What stands beside the verdict, and the rows with every column; what is missing is null, decimals are text. */
const json: ClaimDataFormat = {
  extension: 'json',
  contentType: 'application/json; charset=utf-8',
  title: 'JSON',
  write: (page, siteUrl) => {
    const { claim, version, verdict } = page.snapshot
    const about = aboutClaim(page, siteUrl)
    const isSaid = about.verdict !== null
    const document = {
      ...about,
      version_url: `${siteUrl}${versionPath(claim.slug, version.number)}`,
      version_json_url: `${siteUrl}${versionJsonPath(claim.slug, version.number)}`,
      published_at: version.publishedAt,
      vendor: claim.vendor.slug,
      statement: claim.statement,
      claimed_on: claim.claimedOn,
      one_line: isSaid ? verdict.oneLine : {},
      judged_as_of: isSaid ? verdict.judgedAsOf : null,
      flags: page.flags.map(({ flag, reason, setAt }) => ({ flag, reason, set_at: setAt })),
      corrections: page.corrections.map((row) => ({
        kind: row.kind,
        note: row.note,
        from_version: row.fromVersion,
        to_version: row.toVersion,
        published_at: row.publishedAt,
      })),
      ...answersOf(page),
      licence: 'https://creativecommons.org/licenses/by/4.0/',
      columns: `${siteUrl}/data#columns-claim`,
      rows: claimRows(page, siteUrl).map((row) =>
        Object.fromEntries(claimColumns.map(({ name }) => [name, row[name] ?? null])),
      ),
    }
    return `${JSON.stringify(document)}\n`
  },
}

/** Every format of one claim's data. */
export const claimDataFormats: readonly ClaimDataFormat[] = [csv, json]

export function claimDataPath(slug: string, extension: string): string {
  return `${claimPath(slug)}/data.${extension}`
}

function csvCell({ name, type }: ClaimColumn, cell: Cell): string {
  if (cell === null) return ''
  const text = String(cell)
  const isText = type === 'string' && name !== 'claim_url'
  const shown = isText ? defusedText(text, { printed: name.endsWith('_printed') }) : text
  return /[",\r\n]/.test(shown) || shown === '' ? `"${shown.replaceAll('"', '""')}"` : shown
}
