import { expect, test } from 'vitest'
import { exportQuery } from '@/lib/exchange/export/query'
import { parseExportRequest } from '@/lib/exchange/export/request'

test('a file or format there is none of is not found', () => {
  for (const name of [
    'people.csv',
    'claims',
    'claims.exe',
    'claims.csv.csv',
    '.csv',
    'claims.',
    'toString.csv',
  ]) {
    expect(() => read(name)).toThrow(expect.objectContaining({ code: 'not_found' }))
  }
})

test('every parameter that is not known or cannot be read is named', () => {
  const wrong = [
    'kind=gossip',
    'from=2026-13-01',
    'excel=yes',
    'vendor=%3F%3F',
    'q=vendr:meta',
    'colour=red',
    'raw=2',
  ]
  for (const query of wrong) {
    const [name] = query.split('=')
    expect(() => read('claims.csv', query)).toThrow(
      expect.objectContaining({
        code: 'invalid',
        details: expect.objectContaining({ issues: [{ path: [name], message: 'export.parameter' }] }),
      }),
    )
  }
})

test('empty parameters, and switches that are 0, change nothing', () => {
  expect(read('claims.csv', 'q=&kind=&excel=&raw=0')).toMatchObject({ filter: {}, on: new Set() })
})

test('what a reader chose never enters the statement, only the settings of the transaction', () => {
  const chosen = `x') TO PROGRAM 'rm'; --`
  const request = read(
    'claims.csv',
    new URLSearchParams({ q: chosen, vendor: 'meta', from: '2026-01-01' }).toString(),
  )
  const { copy, settings } = exportQuery(request, [3, 17])
  expect(copy).not.toMatch(/PROGRAM|meta|2026|17/)
  expect(settings).toEqual({ 'countercheck.claims': '3,17' })
  expect(exportQuery(request, null).copy).not.toContain('countercheck.claims')
})

function read(file: string, query = '') {
  return parseExportRequest(file, new URLSearchParams(query))
}
