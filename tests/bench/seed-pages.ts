import type { ClientBase } from 'pg'

/**
 * Publishes copies of claims of the starter data: of the one whose page is of middling length for the pages that are
 * visited, of the shortest for all others, which are only there. No search finds them.
 *
 * @returns the paths of the pages to visit
 */
export async function copyClaims(
  client: ClientBase,
  { copies, visited }: { copies: number; visited: number },
): Promise<string[]> {
  const every = Math.floor(copies / visited)
  await client.query('BEGIN')
  // The copies have no history before them, which the database would rightly refuse.
  await client.query('ALTER TABLE record.version DISABLE TRIGGER USER')
  for (const isVisited of [true, false])
    for (const statement of [publicClaims, recordClaims, recordVersions])
      await client.query(statement, [copies, every, isVisited])
  await client.query('ALTER TABLE record.version ENABLE TRIGGER USER')
  await client.query('COMMIT')
  await client.query('ANALYZE')
  return Array.from({ length: visited }, (_, index) => `/claims/copy-${(index + 1) * every}`)
}

/** The claim that is copied, found once for a statement. */
const original = `WITH o AS MATERIALIZED (SELECT c.* FROM record.claim c JOIN record.version v ON v.claim_id = c.claim_id AND v.number = c.version
  WHERE c.slug NOT LIKE 'copy-%'
  ORDER BY length(v.text) OFFSET CASE WHEN $3::bool THEN (SELECT count(*) / 2 FROM record.claim WHERE slug NOT LIKE 'copy-%') ELSE 0 END LIMIT 1)`
const numbers = '(SELECT n AS i FROM generate_series(1, $1::int) n WHERE (n % $2::int = 0) = $3::bool)'
const id = `('00000007-0000-7000-8000-' || lpad(to_hex(i.i), 12, '0'))::uuid`

const publicClaims = `
  INSERT INTO public.claim ${original}
  SELECT copy.* FROM public.claim c JOIN o ON o.claim_id = c.id, ${numbers} i,
    LATERAL jsonb_populate_record(c, jsonb_build_object('id', ${id}, 'slug', 'copy-' || i.i, 'import_key', null)) copy`

const recordClaims = `
  INSERT INTO record.claim ${original}
  SELECT copy.* FROM record.claim c JOIN o USING (claim_id), ${numbers} i,
    LATERAL jsonb_populate_record(c, jsonb_build_object('claim_id', ${id}, 'slug', 'copy-' || i.i, 'number', nextval('record.claim_number'))) copy`

const recordVersions = `
  INSERT INTO record.version (claim_id, number, reason, note, text, content_hash, previous_hash, published_at, published_by_id, verdict)
  ${original}
  SELECT ${id}, v.number, 'evidence', v.note, said.text, encode(sha256(convert_to(said.text, 'UTF8')), 'hex'),
    CASE WHEN v.number > 0 THEN repeat('0', 64) END, v.published_at, v.published_by_id, v.verdict
  FROM o JOIN record.version v ON v.claim_id = o.claim_id AND v.number = o.version, ${numbers} i,
    LATERAL (SELECT replace(replace(v.text, o.slug, 'copy-' || i.i), o.claim_id::text, ${id}::text) AS text) said`
