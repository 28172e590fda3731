-- A web address in the form in which two that lead to one document are the same text: scheme and host in small letters,
-- without a default port, a slash at the end of the path, or a fragment. The query stays as it is.
CREATE FUNCTION "countercheck_address"(url text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT regexp_replace(lower(parts[1]), '^(http://.*):80$|^(https://.*):443$', '\1\2')
         || regexp_replace(parts[2], '/+$', '') || coalesce(parts[3], '')
    FROM regexp_match(url, '^([A-Za-z][A-Za-z0-9+.-]*://[^/?#]*)([^?#]*)(\?[^#]*)?') AS parts
$$;

-- Sources are found by that form alone.
DROP INDEX "source_url_idx";

CREATE INDEX "source_address_idx" ON "source" (countercheck_address("url"));
