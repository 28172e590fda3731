/** A part of a query as typed. `key` is what stood before a colon; a quoted text is never read as anything else. */
export type QueryToken = { raw: string; key: string | null; text: string; quoted: boolean }

const open = '"“”„＂'
const pattern = new RegExp(
  [
    String.raw`(?:(?<key>[\p{L}_-]+)[:：](?!//))?`,
    `(?:[${open}](?<double>[^${open}]*)(?:[${open}]|$)|「(?<corner>[^」]*)」|『(?<white>[^』]*)』|‘(?<single>[^’]*)’`,
    String.raw`|(?<bare>[^\s${open}「『]+))`,
  ].join(''),
  'gu',
)

/**
 * A query in its parts, in the order typed: words, texts in quotation marks (also “…”, ‘…’, 「…」, 『…』), and
 * filters such as `vendor:meta` or `업체:"구글 딥마인드"`. A mark that is never closed quotes all that follows.
 */
export function queryTokens(query: string): QueryToken[] {
  return [...query.matchAll(pattern)].map(({ 0: raw, groups = {} }) => {
    const quotation = groups.double ?? groups.corner ?? groups.white ?? groups.single
    return {
      raw,
      key: groups.key ?? null,
      text: quotation ?? groups.bare ?? '',
      quoted: quotation !== undefined,
    }
  })
}
