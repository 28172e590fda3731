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

UPDATE "record"."claim" c SET search = array_to_tsvector(ARRAY(
  SELECT pg_temp.lexemes_of(c.search_text)
  UNION SELECT pg_temp.stated_of(c.search_text, (SELECT count(*)::int FROM jsonb_object_keys(c.statement)))
  UNION SELECT '#' || c.vendor_id
  UNION SELECT '#' || x.model_id FROM record.claim_model x WHERE x.claim_id = c.claim_id AND x.role <> 'measured'
  UNION SELECT '#' || x.benchmark_id FROM record.claim_benchmark x WHERE x.claim_id = c.claim_id AND x.role <> 'measured'
  UNION SELECT '#' || x.organization_id FROM record.claim_evaluator x WHERE x.claim_id = c.claim_id));

UPDATE "draft_words" d SET search = array_to_tsvector(ARRAY(SELECT pg_temp.lexemes_of(d.search_text)));
