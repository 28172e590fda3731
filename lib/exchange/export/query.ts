import type { ClaimFilter } from '@/lib/search/filter'
import type { ExportFile } from './file'
import type { ExportFormat, Switched } from './format'

export type ExportRequest = {
  file: ExportFile
  format: ExportFormat
  filter: ClaimFilter
  on: Switched
}

/** A statement without parameters, and the settings of the transaction that it reads instead. */
export type ExportQuery = { copy: string; settings: Record<string, string> }

const setting = 'countercheck.claims'
const isChosen = `c.number IN (SELECT unnest(string_to_array(current_setting('${setting}'), ',')::int[]))`

/**
 * The COPY statement of an export. COPY takes no parameters, so the claims stand in a setting.
 *
 * @param claims the numbers of the claims whose rows are wanted; null for all
 */
export function exportQuery(
  { file, format, on }: Omit<ExportRequest, 'filter'>,
  claims: readonly number[] | null,
): ExportQuery {
  const cells = file.columns.map((column) => `${format.cell(column, on)} AS ${column.name}`)
  const conditions = [file.only ?? 'true', claims === null ? 'true' : file.where(isChosen)]
  const select = `SELECT ${cells.join(', ')} FROM ${file.from} WHERE ${conditions.join(' AND ')} ORDER BY ${file.orderBy}`
  return { copy: format.copy(select), settings: claims === null ? {} : { [setting]: claims.join(',') } }
}
