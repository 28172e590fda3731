-- A number that grows with every change that any public page shows; exports are known by it (lib/exchange/export).
CREATE VIEW "record"."last_change" AS SELECT coalesce(max(seq), 0) AS seq FROM public.cache_tag;
