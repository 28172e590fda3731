-- What the index holds of texts: lib/search/document.ts writes the same.
-- Of each run what follows from every character on, up to 16, with a dot before it where it is the run's beginning; every
-- character; a longer run whole; each two neighbours behind a tilde; words of what the vendor said behind a caret.

CREATE FUNCTION pg_temp.lexemes_of(searched text) RETURNS SETOF text LANGUAGE sql AS $$
  WITH runs AS (
    SELECT t.line, r.place, r.run, lead(r.run) OVER (PARTITION BY t.line ORDER BY r.place) AS next
    FROM unnest(string_to_array(searched, E'\n')) WITH ORDINALITY AS t (said, line),
      unnest(string_to_array(btrim(t.said), ' ')) WITH ORDINALITY AS r (run, place)
    WHERE r.run <> '')
  SELECT CASE WHEN i.at = 1 THEN '.' ELSE '' END || substr(r.run, i.at, 16) FROM runs r, generate_series(1, length(r.run)) i (at)
  UNION SELECT substr(r.run, i.at, 1) FROM runs r, generate_series(1, length(r.run)) i (at)
  UNION SELECT '.' || left(r.run, 200) FROM runs r WHERE length(r.run) > 16
  UNION SELECT '~' || left(r.run, 16) || ' ' || left(r.next, 16) FROM runs r WHERE r.next IS NOT NULL
$$;

-- The first lines of the searched text are the claim as stated, in each language; its wordings follow.
CREATE FUNCTION pg_temp.stated_of(searched text, lines int) RETURNS SETOF text LANGUAGE sql AS $$
  SELECT '^' || left(r.run, 16) FROM unnest((string_to_array(searched, E'\n'))[1:lines]) t (said),
    unnest(string_to_array(btrim(t.said), ' ')) r (run) WHERE r.run <> ''
$$;

-- ── What lists are counted by (lib/publication/read/packed-facets.ts reads it) ──

-- A number of two bytes and so much text: the codes of verdict, kind, origin and independence, and of withdrawal. Six
-- bytes of the claim's id and of the vendor's. Then for models, benchmarks and evaluators a number of two bytes, and six
-- bytes of each id. The last six bytes of a UUID of version 7 are random: among a million entries two agree once in 500 times.
CREATE FUNCTION "record"."claim_facets"(claim uuid, vendor uuid, codes text[]) RETURNS bytea LANGUAGE sql STABLE AS $$
  SELECT int2send(octet_length(array_to_string(codes, ' '))::int2) || convert_to(array_to_string(codes, ' '), 'UTF8')
    || substr(uuid_send(claim), 11) || substr(uuid_send(vendor), 11)
    || (SELECT int2send(count(*)::int2) || coalesce(string_agg(substr(uuid_send(x.id), 11), ''), '') FROM (
        SELECT DISTINCT m.model_id AS id FROM record.claim_model m WHERE m.claim_id = claim AND m.role <> 'measured') x)
    || (SELECT int2send(count(*)::int2) || coalesce(string_agg(substr(uuid_send(x.id), 11), ''), '') FROM (
        SELECT DISTINCT b.benchmark_id AS id FROM record.claim_benchmark b WHERE b.claim_id = claim AND b.role <> 'measured') x)
    || (SELECT int2send(count(*)::int2) || coalesce(string_agg(substr(uuid_send(e.organization_id), 11), ''), '')
        FROM record.claim_evaluator e WHERE e.claim_id = claim)
$$;

ALTER TABLE "record"."claim" ADD COLUMN "facets" BYTEA NOT NULL DEFAULT '\x'::bytea;

-- ── Every claim anew; to make the index again is many times quicker than to follow ──

DROP INDEX "record"."record_claim_search_idx";

UPDATE "record"."claim" c SET search = array_to_tsvector(ARRAY(
  SELECT pg_temp.lexemes_of(c.search_text)
  UNION SELECT pg_temp.stated_of(c.search_text, (SELECT count(*)::int FROM jsonb_object_keys(c.statement)))
  UNION SELECT '#' || c.vendor_id
  UNION SELECT '#' || x.model_id FROM record.claim_model x WHERE x.claim_id = c.claim_id AND x.role <> 'measured'
  UNION SELECT '#' || x.benchmark_id FROM record.claim_benchmark x WHERE x.claim_id = c.claim_id AND x.role <> 'measured'
  UNION SELECT '#' || x.organization_id FROM record.claim_evaluator x WHERE x.claim_id = c.claim_id)),
  facets = record.claim_facets(c.claim_id, c.vendor_id, ARRAY[c.verdict, c.kind, c.verdict_origin,
    CASE WHEN c.tested_independently THEN 'yes' ELSE 'no' END, CASE WHEN c.withdrawn_at IS NULL THEN '' ELSE 'withdrawn' END]);

CREATE INDEX "record_claim_search_idx" ON "record"."claim" USING gin (search);

UPDATE "draft_words" d SET search = array_to_tsvector(ARRAY(SELECT pg_temp.lexemes_of(d.search_text)));
