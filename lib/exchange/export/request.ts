import { DomainError } from '@/lib/core/error'
import { filterNames } from '@/lib/search/filter'
import { readClaimFilter } from '@/lib/search/read-filter'
import { exportFiles } from './files'
import type { ExportFormat, Switched } from './format'
import { exportFormats } from './formats'
import type { ExportRequest } from './query'

/**
 * Reads which export an address asks for: `claims.csv` and its query string.
 *
 * @throws DomainError not_found for a file there is none of, invalid naming each parameter that cannot be read
 */
export function parseExportRequest(fileName: string, params: URLSearchParams): ExportRequest {
  const [name, extension, ...rest] = fileName.split('.')
  const file = exportFiles.find((known) => known.name === name)
  const format = exportFormats.find((known) => known.extension === extension)
  if (!file || !format || rest.length > 0) throw new DomainError('not_found', { reason: 'export.not_found' })
  const { filter, problems } = readClaimFilter(params)
  const switches = readSwitches(format, params)
  const wrong = [...problems.map(({ name }) => name), ...switches.wrong, ...unknownNames(format, params)]
  if (wrong.length > 0) throw invalid(wrong)
  return { file, format, filter, on: switches.on }
}

/** The name of the archive's address. */
export const archiveName = 'all.zip'

/**
 * The same, or the archive of everything, which takes no parameters.
 *
 * @throws as parseExportRequest
 */
export function parseWanted(fileName: string, params: URLSearchParams): ExportRequest | 'archive' {
  if (fileName !== archiveName) return parseExportRequest(fileName, params)
  const names = [...new Set(params.keys())]
  if (names.length > 0) throw invalid(names)
  return 'archive'
}

/** `1` is on; `0`, empty or left out is off. */
function readSwitches(format: ExportFormat, params: URLSearchParams): { on: Switched; wrong: string[] } {
  const names = format.switches.map(({ name }) => name)
  return {
    on: new Set(names.filter((name) => params.get(name) === '1')),
    wrong: names.filter((name) => !['1', '0', ''].includes(params.get(name) ?? '')),
  }
}

function unknownNames(format: ExportFormat, params: URLSearchParams): string[] {
  const known: string[] = [...filterNames, ...format.switches.map(({ name }) => name)]
  return [...new Set(params.keys())].filter((name) => !known.includes(name))
}

function invalid(names: string[]): DomainError {
  const issues = names.map((name) => ({ path: [name], message: 'export.parameter' }))
  return new DomainError('invalid', {
    reason: 'export.parameters',
    values: { names: names.join(', ') },
    issues,
  })
}
