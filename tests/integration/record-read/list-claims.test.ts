import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import type { RecordReader } from '@/lib/db/record-pool'
import { readListAddress } from '@/lib/publication/list-address'
import { readCursor, type Sort, sorts, writeCursor } from '@/lib/publication/list-order'
import { getClaimListPage } from '@/lib/publication/read/claim-list-page'
import { countClaims, type ListQuery, listClaims } from '@/lib/publication/read/list-claims'
import { searchDocument } from '@/lib/search/document'
import { foldedRuns } from '@/lib/search/fold'
import { freshRecord } from './fresh-record'
import { madeTexts } from './made-texts'

let record: RecordReader
let fresh: Awaited<ReturnType<typeof freshRecord>>
/** The folded text of each made claim, by its slug: what the oracle looks through. */
let texts: Map<string, string>

/** Four hundred and fifty claims beside the small data set's, in mixed scripts, with words in words, and equal days. */
beforeAll(async () => {
  fresh = await freshRecord()
  record = fresh.record
  texts = new Map()
  for (const [index, text] of madeTexts(450).entries()) {
    const slug = `made-${String(index).padStart(3, '0')}`
    const { searchText, lexemes } = searchDocument(claimThatSays(text), [])
    texts.set(slug, searchText)
    await fresh.db.$executeRaw`
      INSERT INTO record.claim (claim_id, slug, vendor_id, kind, quantifier, attribution, statement, claimed_on, verdict, sub_reason,
        one_line, verdict_origin, approvals, version, content_hash, published_at, updated_at, evidence_count, counted_count)
      SELECT gen_random_uuid(), ${slug}, ${vendor}::uuid, 'score', NULL, 'vendor', ${JSON.stringify({ en: text })}::jsonb,
        '2025-01-01'::date + ${index % 7}::int, 'unverified', NULL, '{}', 'none', 0, 0, repeat('0', 64), now(),
        '2026-01-01'::timestamptz + ${index % 5}::int * interval '1 ms', 0, 0`
    await addWords(slug, searchText, lexemes)
  }
  await fresh.db.$executeRaw`
    INSERT INTO public.organization (id, slug, name, kinds, created_at) VALUES (${vendor}::uuid, 'made', 'กข', '{vendor}', now())`
  await fresh.db
    .$executeRaw`INSERT INTO record.mention SELECT 'organization', vendor_id, claim_id FROM record.claim WHERE slug = 'made-000'`
})

/** Whoever makes the claims: in a script that no word to be found is in. */
const vendor = '0000000f-0000-7000-8000-000000000001'

function addWords(slug: string, searchText: string, lexemes: string) {
  return fresh.db.$executeRaw`INSERT INTO record.claim_words (number, claim_id, search_text, search)
    SELECT number, claim_id, ${searchText}, ${lexemes}::tsvector FROM record.claim WHERE slug = ${slug}`
}

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
  let after: ListQuery['after'] = null
  do {
    const page = await listClaims(record, { filter, ...order, after })
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
  expect(slugs).toHaveLength(452)
  expect(new Set(slugs).size).toBe(452)
})

/** Any part of any word of the texts, in every script they hold, with a letter or digit in it. */
const part = fc
  .tuple(fc.nat(449), fc.nat(), fc.nat(), fc.integer({ min: 1, max: 9 }))
  .map(([at, word, start, length]) => {
    const runs = foldedRuns(madeTexts(450)[at] ?? '')
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
  const phrase = fc.tuple(fc.nat(449), fc.nat(), fc.integer({ min: 2, max: 4 }), marks)
  await fc.assert(
    fc.asyncProperty(phrase, async ([at, start, length, [open, close]]) => {
      const runs = foldedRuns(madeTexts(450)[at] ?? '')
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
      await countClaims(record, { q })
    }),
    { numRuns: 60 },
  )
})

test('the best match goes first: names, the claim as stated, whole words anywhere, pieces; over pages too', async () => {
  const text = (statement: string, title: string) => ({
    ...claimThatSays(statement),
    evidence: [{ title, summary: {}, caveats: {}, stanceReason: {}, parties: [] }],
  })
  const told = {
    piece: text('quuxification of it', 'none'),
    evidence: text('nothing of the kind', 'a quux'),
    stated: text('the quux leads', 'none'),
    named: text('nothing of the kind', 'none'),
  }
  const { db } = fresh
  const [base] = await db.$queryRaw<
    { id: string }[]
  >`SELECT claim_id AS id FROM record.claim WHERE slug = 'maverick-gpqa'`
  await db.$executeRaw`INSERT INTO public.model_alias (id, model_id, alias, key)
    SELECT gen_random_uuid(), x.model_id, 'Quux', 'quux' FROM record.claim_model x WHERE x.claim_id = ${base?.id}::uuid AND x.role = 'subject' LIMIT 1`
  const [subject] = await db.$queryRaw<
    { id: string }[]
  >`SELECT model_id AS id FROM public.model_alias WHERE key = 'quux'`
  for (const [slug, claim] of Object.entries(told)) {
    const { searchText, lexemes } = searchDocument(claim, slug === 'named' ? [subject?.id ?? ''] : [])
    await db.$executeRaw`
      INSERT INTO record.claim (claim_id, slug, vendor_id, kind, attribution, statement, claimed_on, verdict, one_line, verdict_origin,
        approvals, version, content_hash, published_at, updated_at, evidence_count, counted_count)
      SELECT gen_random_uuid(), ${slug}, vendor_id, 'score', 'vendor', '{}', '2025-01-01', 'unverified', '{}', 'none', 0, 0,
        repeat('0', 64), now(), now(), 0, 0 FROM record.claim WHERE slug = 'maverick-gpqa'`
    await addWords(slug, searchText, lexemes)
  }
  await db.$executeRaw`INSERT INTO record.claim_model SELECT claim_id, ${subject?.id}::uuid, 'subject' FROM record.claim WHERE slug = 'named'`
  for (const length of [1, 2, 50]) {
    const slugs = await all({ filter: { q: 'quux' }, sort: 'relevance', length })
    expect(slugs.slice(-3), `${length}`).toEqual(['stated', 'evidence', 'piece'])
    expect(slugs.toSorted()).toEqual((await all({ filter: { q: 'quux' }, sort: 'name' })).toSorted())
    expect(slugs).toContain('named')
  }
})

test.each([
  ['gpt 4o leads', 'relevance'],
  ['"벤치마크 검증"', 'relevance'],
  ['모델 a', 'relevance'],
] as const)('pages of "%s" in the order of relevance show what the list by name shows', async (q, sort) => {
  const paged = await all({ filter: { q }, sort, length: 7 })
  expect(new Set(paged).size).toBe(paged.length)
  expect(paged.toSorted()).toEqual((await all({ filter: { q }, sort: 'name', length: 400 })).toSorted())
})

test('whatever is typed is answered, with a sentence where there is nothing to search for', async () => {
  const typed = [
    '%',
    '_',
    '\\',
    '"',
    '"""',
    '“',
    "'",
    '( ) & | ! <->',
    '\0',
    'a\0b',
    '\ud800',
    'x\udfffy',
    'C++',
    '$0.19',
    '10M',
    '100 %',
    'a '.repeat(300),
    'ㅁ',
    '가',
    '한글'.normalize('NFD'),
    'ＧＰＴ－４ｏ',
    'é',
    '٣',
    '漢',
    ':',
    'vendor:',
    'a:b:c',
    '-',
    '—',
    'x'.repeat(5000),
    '"a b c d e f"',
  ]
  for (const q of typed) {
    const page = await getClaimListPage(record, readListAddress(new URLSearchParams({ q })), 'ko')
    expect(page.problems.length > 0 || page.query.filter.q !== undefined, q.slice(0, 40)).toBe(true)
  }
})
