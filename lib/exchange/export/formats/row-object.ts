import type { Column } from '../column'

/** A cell as JSON writes it: an exact decimal as text, since JSON's readers round; what is missing as null. */
export function jsonCell({ type, sql }: Column): string {
  if (type === 'number') return `(${sql})::text`
  return type === 'boolean' ? `(${sql})::boolean` : sql
}

/**
 * The COPY statement that sends each row as an object, one to a line, behind `lead`. JSON escapes control characters,
 * so that with these for quote and delimiter COPY sends every line as it is.
 */
export function copyObjects(select: string, lead = "''"): string {
  return `COPY (SELECT ${lead} || row_to_json(row) FROM (${select}) row) TO STDOUT
    WITH (FORMAT csv, QUOTE E'\\x01', DELIMITER E'\\x02', ENCODING 'UTF8')`
}

export const brokenOffText = 'The export broke off here; this file is not complete.'
