import { describe, expect, it } from 'vitest'
import { type SourceFile, sourceFiles } from '../support/source-files'

/** Files that import something they may not, as "file → import". */
function crossings(files: SourceFile[], forbidden: RegExp, except: RegExp = /^$/): string[] {
  return files
    .filter(({ file }) => !except.test(file))
    .flatMap(({ file, imports }) =>
      imports.filter((name) => forbidden.test(name)).map((name) => `${file} → ${name}`),
    )
}

const domains = [
  'registry',
  'claims',
  'evidence',
  'verdicts',
  'publication',
  'search',
  'exchange',
  'audit',
  'settings',
  'core',
  'db',
  'i18n',
  'auth',
  'jobs',
  'desk',
  'corrections',
  'outside',
  'redactions',
  'vendors',
  'recalls',
  'queue',
  'notices',
  'api',
]
const domainFiles = sourceFiles(domains.map((name) => `lib/${name}/`)).filter(
  ({ file }) => !file.includes('/generated/'),
)

/** Reads and writes the token of next-auth in its own format. */
const tokenFile = /^lib\/auth\/session-token\.ts$/

describe('the layers', () => {
  it('domains know no Next.js, no React, and nothing above them', () => {
    expect(
      crossings(
        domainFiles,
        /^(next|next-auth|react|react-dom)(\/|$)|^(app|components)\/|^lib\/web\//,
        tokenFile,
      ),
    ).toEqual([])
  })
  it('components take plain data: no database, no session, no server plumbing', () => {
    const forbidden =
      /^(pg|@prisma\/client|next-auth)(\/|$)|^lib\/(db|auth\/session|audit\/append)|\/(commands|read)(\/|$)|^lib\/web\/(server-context|route|record)/
    expect(crossings(sourceFiles(['components/']), forbidden)).toEqual([])
  })
  it('pages hold no query: they hand the record to reads, and writing to commands', () => {
    const files = sourceFiles(['app/']).filter(({ file }) => !file.startsWith('app/readyz/'))
    expect(crossings(files, /^(pg|@prisma\/client)(\/|$)|^lib\/db\/(?!record-pool$)/)).toEqual([])
    expect(
      files
        .filter(({ text }) => /\.query\(|\$(query|execute)Raw|\bSELECT\b/.test(text))
        .map(({ file }) => file),
    ).toEqual([])
  })
  it('pages of vendors look names up in the public record, never in the whole registry', () => {
    const whole = /\/(names-to-ids|find-by-name|ids-to-names|choices)$|^lib\/registry\//
    expect(crossings(sourceFiles(['app/vendor/']), whole)).toEqual([])
  })
  it('the decision rule is pure: it imports nothing but itself, the scale, zod and a statistics library', () => {
    const files = sourceFiles(['lib/verdicts/suggest/'])
    const foreign = crossings(files, /^(?!lib\/verdicts\/(suggest\/|scale$)|zod$|@stdlib\/)/)
    expect(files.length).toBeGreaterThan(10)
    expect(foreign).toEqual([])
  })
  it('what a version says is pure: no clock, no database', () => {
    const files = sourceFiles([
      'lib/publication/snapshot',
      'lib/evidence/',
      'lib/verdicts/judgement',
      'lib/verdicts/suggest',
    ]).filter(({ file }) => !/\/(commands|link-commands|status-commands|read|rows)\.ts$/.test(file))
    expect(
      files
        .filter(({ text }) => /new Date\(\)|Date\.now\(|Math\.random\(/.test(text))
        .map(({ file }) => file),
    ).toEqual([])
  })
})
