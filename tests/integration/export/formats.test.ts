import { parse } from 'csv-parse/sync'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Exports } from '@/lib/exchange/export/exports'
import { exportFiles } from '@/lib/exchange/export/files'
import { exportFormats } from '@/lib/exchange/export/formats'
import { freshDatabase } from '../../support/database'
import { download, siteUrl, testExports, wanted } from './download'
import { fillRecord } from './record-rows'

type Row = Record<string, unknown>

/** How a reader of each format takes a whole file; throws where it is none. */
const readers: Record<string, (text: string) => Row[]> = {
  csv: (text) =>
    parse(text, { columns: true, cast: (cell, { quoting }) => (cell === '' && !quoting ? null : cell) }),
  json: (text) => JSON.parse(text).rows,
  jsonl: (text) =>
    text
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line)),
}
const read = (extension: string, text: string) => readers[extension]?.(text) ?? []

let exports: Exports
let client: pg.Client

beforeAll(async () => {
  const { url } = await freshDatabase()
  client = new pg.Client(url)
  await client.connect()
  await fillRecord(client)
  exports = testExports(url)
})
afterAll(() => Promise.all([exports.close(), client.end()]))

test('every format on the list has a reader here', () => {
  expect(Object.keys(readers).toSorted()).toEqual(exportFormats.map(({ extension }) => extension).toSorted())
})

describe.each(exportFiles.map(({ name }) => name))('%s', (name) => {
  test('says the same in every format: rows, order, columns, values, and what is missing', async () => {
    const plain = read('csv', await download(exports, `${name}.csv?raw=1`))
    expect(plain.length).toBeGreaterThan(0)
    for (const { extension } of exportFormats.filter(({ extension }) => extension !== 'csv')) {
      const rows = read(extension, await download(exports, `${name}.${extension}`))
      const asText = rows.map((row) =>
        Object.fromEntries(
          Object.entries(row).map(([key, value]) => [key, value === null ? null : String(value)]),
        ),
      )
      expect(asText, extension).toEqual(plain)
      expect(rows.map((row) => Object.keys(row))).toEqual(plain.map((row) => Object.keys(row)))
    }
  })

  test('is whole in every format also when no row matches', async () => {
    for (const { extension } of exportFormats) {
      const text = await download(exports, `${name}.${extension}?to=1999-01-01`)
      expect(read(extension, text), extension).toEqual([])
    }
  })
})

test('JSON keeps whole numbers and yes or no as such, decimals as their text, times as ISO 8601', async () => {
  for (const extension of ['json', 'jsonl']) {
    const [claim] = read(extension, await download(exports, `claims.${extension}`))
    expect(claim).toMatchObject({
      statement_en: '=1+1, "quoted"\nsecond line',
      version: 3,
      withdrawn: false,
      withdrawn_at: null,
      claimed_on: '2025-04-05',
    })
    expect(claim?.published_at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
    const [assertion] = read(extension, await download(exports, `assertions.${extension}`))
    expect(assertion).toMatchObject({ value_printed: '-80.50', value: '-80.50', n: 12032 })
  }
})

test('the JSON document says what it is, as of when, and the head of the audit trail then', async () => {
  const { rows, ...head } = JSON.parse(await download(exports, 'results.json'))
  expect(rows.length).toBeGreaterThan(0)
  expect(head).toEqual({
    file: 'results',
    as_of: expect.stringMatching(/^\d{4}-.*Z$/),
    audit_head: `0:${'0'.repeat(64)}`,
    licence: 'https://creativecommons.org/licenses/by/4.0/',
    schema: `${siteUrl}/data/schema.json`,
  })
})

test('filters narrow every format alike', async () => {
  for (const { extension } of exportFormats) {
    const rows = read(extension, await download(exports, `claims.${extension}?kind=score&verdict=confirmed`))
    expect(
      rows.map((row) => row.claim_slug),
      extension,
    ).toEqual(['maverick-mmlu'])
  }
})

test('no reader takes a file that broke off for a whole one, wherever the break is', async () => {
  for (const { extension, brokenOff } of exportFormats) {
    const whole = await download(exports, `claims.${extension}`)
    const places = [...whole].map((_character, place) => place)
    const taken = places.filter((place) => reads(extension, `${whole.slice(0, place)}${brokenOff}\n`))
    expect(taken, extension).toEqual([])
  }
})

test('the tag of an export stays until something public changes, and every filter and format has its own', async () => {
  const names = ['claims.csv', 'claims.csv?raw=1', 'claims.json', 'claims.csv?kind=score', 'evidence.csv']
  const tagsNow = async () => {
    const tags: string[] = []
    for (const name of names) tags.push((await exports.describe(wanted(name))).etag)
    return tags
  }
  const tags = await tagsNow()
  expect(new Set(tags).size).toBe(names.length)
  expect(await tagsNow()).toEqual(tags)
  await client.query(`INSERT INTO public.cache_tag (tag, changed_at) VALUES ('list', now())`)
  expect((await tagsNow()).filter((tag) => tags.includes(tag))).toEqual([])
})

function reads(extension: string, text: string): boolean {
  try {
    read(extension, text)
    return true
  } catch {
    return false
  }
}
