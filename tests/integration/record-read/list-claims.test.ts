import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import type { RecordReader } from '@/lib/db/record-pool'
import { readCursor, type Sort, sorts, writeCursor } from '@/lib/publication/list-order'
import { type ListQuery, listClaims, selectClaims } from '@/lib/publication/read/list-claims'
import { searchDocument } from '@/lib/search/document'
import { foldedRuns } from '@/lib/search/fold'
import { freshRecord } from './fresh-record'
import { madeTexts } from './made-texts'

let record: RecordReader
/** The folded text of each made claim, by its slug: what the oracle looks through. */
let texts: Map<string, string>

/** Three hundred claims beside the small data set's, in mixed scripts, with words in words, and equal days. */
beforeAll(async () => {
  const fresh = await freshRecord()
  record = fresh.record
  texts = new Map()
  for (const [index, text] of madeTexts(300).entries()) {
    const slug = `made-${String(index).padStart(3, '0')}`
    const { searchText, lexemes } = searchDocument(claimThatSays(text), [])
    texts.set(slug, searchText)
    await fresh.db.$executeRaw`
      INSERT INTO record.claim (claim_id, slug, vendor_id, kind, quantifier, attribution, statement, claimed_on, verdict, sub_reason,
        one_line, verdict_origin, approvals, version, content_hash, published_at, updated_at, evidence_count, counted_count,
        search_text, search)
      SELECT gen_random_uuid(), ${slug}, gen_random_uuid(), 'score', NULL, 'vendor', ${JSON.stringify({ en: text })}::jsonb,
        '2025-01-01'::date + ${index % 7}::int, 'unverified', NULL, '{}', 'none', 0, 0, repeat('0', 64), now(),
        '2026-01-01'::timestamptz + ${index % 5}::int * interval '1 ms', 0, 0, ${searchText}, ${lexemes}::tsvector`
    await fresh.db
      .$executeRaw`UPDATE record.claim SET vendor_id = (SELECT vendor_id FROM record.claim WHERE slug = 'maverick-gpqa')
      WHERE slug = ${slug}`
  }
})

function claimThatSays(text: string) {
  return {
    claim: { statement: { en: text }, conditions: [] },
    appearances: [],
    assertions: [],
    verdict: { oneLine: {}, reasoning: {} },
    evidence: [],
  }
}

async function all({ filter, ...order }: Omit<ListQuery, 'after'>): Promise<string[]> {
  const slugs: string[] = []
  const selection = await selectClaims(record, filter)
  let after: ListQuery['after'] = null
  do {
    const page = await listClaims(record, selection, { ...order, after })
    slugs.push(...page.claims.map(({ slug }) => slug))
    after = page.next ? readCursor(writeCursor(page.next), order.sort) : null
  } while (after)
  return slugs
}

const find = async (q: string) =>
  (await all({ filter: { q }, sort: 'name', length: 400 })).filter((slug) => texts.has(slug))

/** What a LIKE over the folded texts finds, for words that are in no name. */
function oracle(words: string[]): string[] {
  return [...texts].filter(([, text]) => words.every((word) => text.includes(word))).map(([slug]) => slug)
}

test.each(Object.keys(sorts) as Sort[])('pages in the order "%s" show every claim once', async (sort) => {
  const slugs = await all({ filter: {}, sort, length: 19 })
  expect(slugs).toHaveLength(302)
  expect(new Set(slugs).size).toBe(302)
})

/** Any part of any word of the texts, in every script they hold, with a letter or digit in it. */
const part = fc
  .tuple(fc.nat(299), fc.nat(), fc.nat(), fc.integer({ min: 1, max: 9 }))
  .map(([at, word, start, length]) => {
    const runs = foldedRuns(madeTexts(300)[at] ?? '')
    const characters = [...(runs[word % Math.max(runs.length, 1)] ?? 'a')]
    const from = start % characters.length
    return characters.slice(from, from + length).join('')
  })
  .filter((text) => foldedRuns(text).join(' ') === text && isSearchable(text))

const isSearchable = (text: string) => /[\p{L}\p{N}]/u.test(text)

test('a word in any script is found wherever it stands, also within another word, and nothing else is', async () => {
  await fc.assert(
    fc.asyncProperty(part, async (word) => {
      expect(await find(word), word).toEqual(oracle([word]))
    }),
    { numRuns: 250 },
  )
})

test('several words are found in any order, however they are typed', async () => {
  const form = fc.constantFrom('NFC', 'NFD', 'NFKC', 'NFKD')
  await fc.assert(
    fc.asyncProperty(fc.array(part, { minLength: 2, maxLength: 3 }), form, async (words, typed) => {
      const query = words.map((word) => word.toUpperCase().normalize(typed)).join('  ')
      const folded = query.split(/\s+/).map((word) => foldedRuns(word).join(' '))
      expect(await find(query), query).toEqual(oracle(folded))
    }),
    { numRuns: 150 },
  )
})

test('a phrase is found in its order alone, in every kind of quotation marks', async () => {
  const marks = fc.constantFrom(['"', '"'], ['“', '”'], ['「', '」'], ['『', '』'])
  const phrase = fc.tuple(fc.nat(299), fc.nat(), fc.integer({ min: 2, max: 4 }), marks)
  await fc.assert(
    fc.asyncProperty(phrase, async ([at, start, length, [open, close]]) => {
      const runs = foldedRuns(madeTexts(300)[at] ?? '')
      const from = start % Math.max(runs.length - 1, 1)
      const words = runs.slice(from, from + length).join(' ')
      fc.pre(isSearchable(words))
      expect(await find(`${open}${words}${close}`), words).toEqual(oracle([words]))
    }),
    { numRuns: 120 },
  )
})

test('a claim is found by any name of its model, vendor or benchmark, in either language, and by parts of it', async () => {
  for (const q of [
    '라마 4 매버릭',
    'llama-4-maverick',
    'Maverick',
    '메타',
    'gpqa',
    '매버',
    'averic',
    'llama4mav',
  ]) {
    expect(await all({ filter: { q }, sort: 'name', length: 300 }), q).toContain('maverick-gpqa')
  }
  expect(await all({ filter: { model: 'gpt-4o' }, sort: 'name' })).toEqual(['maverick-beats-gpt-4o'])
  expect(await all({ filter: { model: 'GPT 4o', vendor: '메타' }, sort: 'name' })).toEqual([
    'maverick-beats-gpt-4o',
  ])
  expect(await all({ filter: { evaluator: 'Epoch AI' }, sort: 'name' })).toContain('maverick-gpqa')
})

test('no query breaks the search, and one of signs alone finds nothing', async () => {
  for (const q of ['%', '_', '\\', "'", '""', '& | ! ( ) :* <->', '\u0000', '😀'])
    expect(await all({ filter: { q }, sort: 'changed' }), q).toEqual([])
  await fc.assert(
    fc.asyncProperty(fc.string({ minLength: 1, maxLength: 30, unit: 'binary' }), async (q) => {
      await selectClaims(record, { q })
    }),
    { numRuns: 60 },
  )
})
