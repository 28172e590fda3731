import { fold, foldedRuns, runsIn } from './fold'
import type { SearchWord } from './words'

/** A text in pieces, in order; `marked` is what a word of the query matched. */
export type Piece = { text: string; marked: boolean }

type Range = { start: number; end: number }

/** How much of a long text stands around a match, in characters. */
const around = { before: 60, after: 120 }

/** Whether a text contains a word, as search understands it. */
export function contains(text: string, { phrase }: SearchWord): boolean {
  return ` ${foldedRuns(text).join(' ')} `.includes(phrase)
}

/** A text with every place marked where it contains one of the words. */
export function markWords(text: string, words: readonly SearchWord[]): Piece[] {
  if (!words.some((word) => contains(text, word))) return [{ text, marked: false }]
  return pieces(text, { start: 0, end: text.length }, rangesOf(text, words))
}

/** The part of a text around the first word that it contains, marked; null when it contains none. */
export function markedFragment(text: string, words: readonly SearchWord[]): Piece[] | null {
  if (!words.some((word) => contains(text, word))) return null
  const ranges = rangesOf(text, words)
  const first = ranges[0]
  if (!first) return null
  const start = first.start <= around.before ? 0 : wordEdge(text, first.start - around.before, first.start)
  const stop = first.end + around.after
  const end = stop >= text.length ? text.length : lastEdge(text, first.end, stop)
  const shown = pieces(text, { start, end }, ranges)
  return [
    ...(start > 0 ? [{ text: '… ', marked: false }] : []),
    ...shown,
    ...(end < text.length ? [{ text: ' …', marked: false }] : []),
  ]
}

/** A name with the part marked that a word matched, signs and spaces between letters not heeded. */
export function markName(name: string, { nameKey }: SearchWord): Piece[] {
  const { letters, owners } = lettersOf(name)
  const at = letters.indexOf(nameKey)
  if (at < 0) return [{ text: name, marked: false }]
  const range = { start: owners[at]?.start ?? 0, end: owners[at + nameKey.length - 1]?.end ?? name.length }
  return pieces(name, { start: 0, end: name.length }, [range])
}

/** Where a text contains one of the words, in order and without overlaps. */
function rangesOf(text: string, words: readonly SearchWord[]): Range[] {
  const { folded, owners } = foldedWithOwners(text)
  const found = words.flatMap(({ phrase }) => {
    const ranges: Range[] = []
    for (let at = folded.indexOf(phrase); at >= 0; at = folded.indexOf(phrase, at + phrase.length)) {
      const [from, to] = [owners[at], owners[at + phrase.length - 1]]
      if (from && to) ranges.push({ start: from.start, end: to.end })
    }
    return ranges
  })
  const merged: Range[] = []
  for (const range of found.sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1)
    if (last && range.start < last.end) last.end = Math.max(last.end, range.end)
    else merged.push({ ...range })
  }
  return merged
}

type Folded = { folded: string; owners: Range[] }

/** A text's runs with single spaces between, and for every unit of it the place in the text that it comes from. */
function foldedWithOwners(text: string): Folded {
  const whole = foldedCharacters(text)
  let folded = ''
  const owners: Range[] = []
  for (const { index, 0: run } of runsIn(whole.folded)) {
    const place = whole.owners[index]
    if (folded !== '' && place) {
      folded += ' '
      owners.push(place)
    }
    folded += run
    owners.push(...whole.owners.slice(index, index + run.length))
  }
  return { folded, owners }
}

function foldedCharacters(text: string): Folded {
  let folded = ''
  const owners: Range[] = []
  for (const { start, end } of characters(text)) {
    const part = fold(text.slice(start, end))
    folded += part
    for (let unit = 0; unit < part.length; unit++) owners.push({ start, end })
  }
  return { folded, owners }
}

/**
 * The characters of a text as readers see them (UAX 29, grapheme clusters). Between two printable ASCII characters or
 * whole Hangul syllables there is always a border; only what stands around others is asked of the segmenter, which is slow.
 */
function* characters(text: string): Generator<Range> {
  for (let start = 0; start < text.length; ) {
    let end = start + 1
    if (isWhole(text, start) && (end === text.length || isWhole(text, end))) {
      yield { start, end }
      start = end
      continue
    }
    while (end < text.length && !(isWhole(text, end - 1) && isWhole(text, end))) end++
    for (const { segment, index } of segmenter.segment(text.slice(start, end)))
      yield { start: start + index, end: start + index + segment.length }
    start = end
  }
}

function isWhole(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return (code >= 0x20 && code < 0x7f) || (code >= 0xac00 && code <= 0xd7a3)
}

function lettersOf(name: string): { letters: string; owners: Range[] } {
  const { folded, owners } = foldedCharacters(name)
  const kept = [...folded.matchAll(/[\p{L}\p{N}]/gu)].flatMap(({ index, 0: letter }) =>
    Array.from(letter.split(''), (unit, offset) => ({ unit, owner: owners[index + offset] })),
  )
  return {
    letters: kept.map(({ unit }) => unit).join(''),
    owners: kept.flatMap(({ owner }) => owner ?? []),
  }
}

const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' })

function pieces(text: string, shown: Range, ranges: readonly Range[]): Piece[] {
  const found: Piece[] = []
  let at = shown.start
  const add = (end: number, marked: boolean) => {
    if (end > at) found.push({ text: text.slice(at, end), marked })
    at = Math.max(at, end)
  }
  for (const { start, end } of ranges) {
    if (start >= shown.end) break
    add(start, false)
    add(Math.min(end, shown.end), true)
  }
  add(shown.end, false)
  return found
}

/** The first beginning of a word in a stretch, or the end of the stretch. */
function wordEdge(text: string, from: number, to: number): number {
  const at = text.slice(from, to).search(/\s\S/u)
  return at < 0 ? to : from + at + 1
}

/** The last end of a word in a stretch, or its beginning. */
function lastEdge(text: string, from: number, to: number): number {
  const at = text.slice(from, to).search(/\s\S*$/u)
  return at < 0 ? from : from + at
}
