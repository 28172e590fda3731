import type { Column } from './column'

/**
 * A cell as SQL, which no spreadsheet takes for a formula: text that begins with = + - @ or their full-width
 * forms, also behind spaces or invisible characters that importers trim, or that begins with a tab or a line
 * break, gets an apostrophe in front. Numbers, dates, ids and our own addresses stay as they are, and so does
 * the printed form of a number, "-3.2" for one.
 */
export function defused({ sql, risk }: Column): string {
  if (risk === 'none') return sql
  const number = risk === 'printed' ? ` AND (${sql}) !~ '${plainNumber}'` : ''
  return `CASE WHEN (${sql}) ~ '${startsFormula}'${number} THEN '''' || (${sql}) ELSE ${sql} END`
}

/** The same for a text at hand. @param printed whether it is a number as its source prints it */
export function defusedText(text: string, { printed }: { printed: boolean }): string {
  const runs = new RegExp(startsFormula, 'u').test(text)
  return runs && !(printed && new RegExp(plainNumber).test(text)) ? `'${text}` : text
}

const unseen = String.raw`\s\u00a0\u00ad\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff`
const startsFormula = String.raw`^([${unseen}]*[=+@＝＋－＠-]|[\t\r\n])`
const plainNumber = '^[-+]?[0-9][0-9.,]*([KkMBT]|[eE][-+]?[0-9]+)?$'
