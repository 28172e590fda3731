import { z } from 'zod'
import type { RecordReader } from '@/lib/db/record-pool'
import type { Locale } from '@/lib/i18n/locales'
import { pickText } from '@/lib/i18n/locales'
import type { NameAbout } from '@/lib/publication/listing/names-about'
import {
  type SearchedClaim,
  type SearchedPart,
  type SearchedText,
  searchedTexts,
} from '@/lib/search/document'
import type { EntryFilter } from '@/lib/search/filter'
import { contains, markedFragment, markName, type Piece } from '@/lib/search/mark'
import type { SearchWord } from '@/lib/search/words'
import { withoutMarkdown } from '../without-markdown'
import { type ClaimRow, Text } from './rows'

/** Where words were found: in a text of the claim, or in a name of what it is about. */
export type Match = {
  in: SearchedPart | EntryFilter
  /** The language of the text, where it is known. */
  lang: Locale | null
  pieces: Piece[]
}

/**
 * For claims of a page of results: where the words stand that neither the claim nor its verdict's line shows, those
 * that readers can read first. At most three places for a claim.
 */
export async function matchedIn(
  record: RecordReader,
  claims: readonly ClaimRow[],
  { words, locale, namesOf }: { words: readonly SearchWord[]; locale: Locale; namesOf: NamesOf },
): Promise<Map<string, Match[]>> {
  const open = claims.flatMap((claim) => {
    const missing = words.filter((word) => !shownTexts(claim, locale).some((text) => contains(text, word)))
    return missing.length === 0 ? [] : [{ id: claim.id, missing }]
  })
  if (open.length === 0) return new Map()
  const ids = open.map(({ id }) => id)
  const texts = await record.rows(textsOf, [ids])
  return new Map(
    open.map(({ id, missing }) => {
      const text = texts.find((row) => row.claimId === id)
      return [
        id,
        matchesOf(
          { names: namesOf(id), claim: text ? Searched.parse(JSON.parse(text.text)) : null, locale },
          missing,
        ),
      ]
    }),
  )
}

/** The names of what a claim is about, by the claim's id. */
export type NamesOf = (claimId: string) => readonly NameAbout[]

const mostMatches = 3

/** What a list shows of a claim in any case. */
function shownTexts({ statement, oneLine, flags, withdrawnAt }: ClaimRow, locale: Locale): string[] {
  const texts = withdrawnAt || flags.includes('suspended') ? [statement] : [statement, oneLine]
  return texts.flatMap((text) => pickText(text, locale)?.text ?? [])
}

type Sources = { names: readonly NameAbout[]; claim: SearchedClaim | null; locale: Locale }

function matchesOf({ names, claim, locale }: Sources, missing: readonly SearchWord[]): Match[] {
  const found: Match[] = []
  let open = [...missing]
  for (const word of missing) {
    const row = names
      .filter(({ key }) => key.includes(word.nameKey))
      .sort(
        (a, b) => Number(b.lang === locale) - Number(a.lang === locale) || a.alias.length - b.alias.length,
      )[0]
    if (!row) continue
    open = open.filter((other) => other !== word)
    if (!found.some((match) => match.in === row.as && plain(match.pieces) === row.alias))
      found.push({ in: row.as, lang: null, pieces: markName(row.alias, word) })
  }
  const texts = claim ? byReadability(searchedTexts(claim), locale) : []
  for (const { part, lang, text } of texts) {
    if (open.length === 0 || found.length >= mostMatches) break
    const here = open.filter((word) => contains(text, word))
    const pieces = here.length === 0 ? null : fragment({ part, text }, here)
    if (!pieces) continue
    open = open.filter((word) => !here.includes(word))
    found.push({ in: part, lang, pieces })
  }
  return found.slice(0, mostMatches)
}

/** Markdown is shown without its marks, unless what was found has one in its middle. */
function fragment({ part, text }: Pick<SearchedText, 'part' | 'text'>, words: readonly SearchWord[]) {
  const shown = part === 'reasoning' ? withoutMarkdown(text) : text
  return markedFragment(words.every((word) => contains(shown, word)) ? shown : text, words)
}

/** Texts of another language than the reader's last; the order is else that of the parts. */
function byReadability(texts: readonly SearchedText[], locale: Locale): SearchedText[] {
  const foreign = ({ lang }: SearchedText) => Number(lang !== null && lang !== locale)
  return texts.toSorted((a, b) => foreign(a) - foreign(b))
}

function plain(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => text).join('')
}

const textsOf = {
  name: 'matched-texts',
  text: `SELECT c.claim_id AS "claimId", v.text FROM claim c JOIN version v ON v.claim_id = c.claim_id AND v.number = c.version
    WHERE c.claim_id = ANY($1::uuid[])`,
  row: z.strictObject({ claimId: z.uuid(), text: z.string() }),
}

/** The searched part of a version's text, and no more, since a page shows 25 of them. */
const Searched = z.object({
  claim: z.object({ statement: Text, conditions: z.array(z.object({ text: Text })) }),
  appearances: z.array(z.object({ quote: z.string(), translation: Text, drift: Text })),
  assertions: z.array(z.object({ note: Text, notReported: Text.nullable() })),
  verdict: z.object({ oneLine: Text, reasoning: Text }),
  evidence: z.array(
    z.object({
      title: z.string(),
      summary: Text,
      caveats: Text,
      stanceReason: Text,
      parties: z.array(z.object({ organization: z.object({ name: z.string() }) })),
    }),
  ),
})
