-- What lists are counted by, in some 70 bytes beside each claim (lib/publication/read/packed-facets.ts reads them).

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

UPDATE "record"."claim" c SET facets = record.claim_facets(c.claim_id, c.vendor_id, ARRAY[c.verdict, c.kind, c.verdict_origin,
  CASE WHEN c.tested_independently THEN 'yes' ELSE 'no' END, CASE WHEN c.withdrawn_at IS NULL THEN '' ELSE 'withdrawn' END]);
