-- A redaction blacks out what people wrote. Words of the software itself (names of actions, kinds and states, addresses,
-- hashes) stay where they are, though they be the same: an event whose action were blacked out would no longer be found.

-- An opened row with the words blacked out in the columns that people write, and of an event in `before` and `after`.
CREATE FUNCTION "countercheck_blacked"(r jsonb, words text) RETURNS jsonb
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT r || coalesce(jsonb_object_agg(e.key, CASE
    WHEN e.key = 'text' AND r ? 'prev_hash' THEN e.value || jsonb_build_object(
      'before', countercheck_redacted(e.value -> 'before', words), 'after', countercheck_redacted(e.value -> 'after', words))
    ELSE countercheck_redacted(e.value, words) END), '{}')
  FROM jsonb_each(r) e
  WHERE e.key IN ('statement', 'conditions', 'withdrawn_note', 'quote', 'locator', 'translation', 'drift', 'not_reported', 'note',
    'stance_reason', 'grade_reason', 'reason', 'title', 'summary', 'caveats', 'ties_note', 'status_reason', 'author', 'whom', 'how',
    'answer', 'skipped_reason', 'text', 'one_line', 'reasoning', 'accepted_reason', 'declined_reason', 'disputes', 'outcome_note',
    'departure', 'returned_reason', 'basis', 'changes')
$$;

-- Whether people wrote the words in a row.
CREATE FUNCTION "countercheck_holds"(r jsonb, words text) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT countercheck_blacked(countercheck_opened(r), words) <> countercheck_opened(r)
$$;

CREATE OR REPLACE FUNCTION "countercheck_blacks_out"(before jsonb, after jsonb) RETURNS boolean
LANGUAGE plpgsql STABLE AS $$
DECLARE
  agreed text;
BEGIN
  SELECT r.words INTO agreed FROM public.redaction_request r WHERE r.state = 'agreed' AND r.words IS NOT NULL LIMIT 1;
  RETURN agreed IS NOT NULL AND before <> after
    AND countercheck_opened(after) = countercheck_blacked(countercheck_opened(before), agreed);
END $$;
