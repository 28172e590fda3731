-- Blacking out words that must not be public: the one exception to append-only, by two people.

CREATE TABLE "redaction_request" (
    "id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'asked',
    "words" TEXT,
    "public_note" JSONB NOT NULL,
    "asked_by_id" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "redaction_request_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "redaction_request_state_check" CHECK ("state" IN ('asked', 'agreed', 'declined')),
    CONSTRAINT "redaction_request_decided_check" CHECK (
      ("state" = 'asked') = ("decided_at" IS NULL) AND ("decided_at" IS NULL) = ("decided_by_id" IS NULL)),
    CONSTRAINT "redaction_request_two_people_check" CHECK ("state" <> 'agreed' OR "decided_by_id" <> "asked_by_id"),
    CONSTRAINT "redaction_request_words_check" CHECK (char_length("words") BETWEEN 3 AND 2000 AND ("state" <> 'asked' OR "words" IS NOT NULL)),
    CONSTRAINT "redaction_request_note_check" CHECK (countercheck_says("public_note"))
);
CREATE UNIQUE INDEX "redaction_request_open_key" ON "redaction_request" ("claim_id") WHERE "state" = 'asked';
CREATE INDEX "redaction_request_claim_idx" ON "redaction_request"("claim_id");
CREATE INDEX "redaction_request_asked_by_idx" ON "redaction_request"("asked_by_id");
CREATE INDEX "redaction_request_decided_by_idx" ON "redaction_request"("decided_by_id");
ALTER TABLE "redaction_request" ADD CONSTRAINT "redaction_request_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "redaction_request" ADD CONSTRAINT "redaction_request_asked_by_id_fkey" FOREIGN KEY ("asked_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "redaction_request" ADD CONSTRAINT "redaction_request_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "redaction"
  ADD COLUMN "request_id" UUID NOT NULL,
  ADD COLUMN "new_hash" TEXT NOT NULL,
  ADD CONSTRAINT "redaction_hashes_check" CHECK (old_hash ~ '^[0-9a-f]{64}$' AND new_hash ~ '^[0-9a-f]{64}$');
CREATE INDEX "redaction_request_idx" ON "redaction"("request_id");
ALTER TABLE "redaction" ADD CONSTRAINT "redaction_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "redaction_request"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The printed hash stays that of the text as it was published; beside it stands that of the text as it is now.
ALTER TABLE "record"."version" ADD COLUMN "redacted_hash" TEXT;
ALTER TABLE "record"."version" DROP CONSTRAINT "version_hash_check";
ALTER TABLE "record"."version" ADD CONSTRAINT "version_hash_check"
  CHECK (coalesce(redacted_hash, content_hash) = encode(sha256(convert_to(text, 'UTF8')), 'hex'));
ALTER TABLE "audit_event" ADD COLUMN "redacted_hash" TEXT;
ALTER TABLE "audit_event" DROP CONSTRAINT "audit_event_hash_check";
ALTER TABLE "audit_event" ADD CONSTRAINT "audit_event_hash_check"
  CHECK (coalesce(redacted_hash, hash) = encode(sha256(convert_to(prev_hash || E'\n' || text, 'UTF8')), 'hex'));

-- ── What blacking out is, and that it is nothing else ────────────────────────

CREATE FUNCTION "countercheck_redacted"(t text, words text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$ SELECT replace(t, words, '█████') $$;

-- The same in every string of a JSON value; keys, numbers and all else stay.
CREATE FUNCTION "countercheck_redacted"(j jsonb, words text) RETURNS jsonb
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
BEGIN
  RETURN CASE jsonb_typeof(j)
    WHEN 'string' THEN to_jsonb(countercheck_redacted(j #>> '{}', words))
    WHEN 'array' THEN (SELECT coalesce(jsonb_agg(countercheck_redacted(e.value, words) ORDER BY e.ordinality), '[]')
      FROM jsonb_array_elements(j) WITH ORDINALITY e)
    WHEN 'object' THEN (SELECT coalesce(jsonb_object_agg(e.key, countercheck_redacted(e.value, words)), '{}') FROM jsonb_each(j) e)
    ELSE j END;
END $$;

-- A row with the JSON in its texts opened, without the hashes that follow from them and the notes of redactions.
CREATE FUNCTION "countercheck_opened"(r jsonb) RETURNS jsonb
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT (r - ARRAY['basis_hash', 'redacted_hash'])
    || CASE WHEN jsonb_typeof(r -> 'basis') = 'string' THEN jsonb_build_object('basis', (r ->> 'basis')::jsonb) ELSE '{}' END
    || CASE WHEN r ?| ARRAY['content_hash', 'prev_hash'] THEN jsonb_build_object('text', (r ->> 'text')::jsonb - 'redactions') ELSE '{}' END
$$;

-- Whether an update blacks out the words that two people agreed on in this very transaction, and changes nothing else.
CREATE FUNCTION "countercheck_blacks_out"(before jsonb, after jsonb) RETURNS boolean
LANGUAGE plpgsql STABLE AS $$
DECLARE
  agreed text;
BEGIN
  SELECT r.words INTO agreed FROM public.redaction_request r WHERE r.state = 'agreed' AND r.words IS NOT NULL LIMIT 1;
  RETURN agreed IS NOT NULL AND before <> after
    AND countercheck_opened(after) = countercheck_redacted(countercheck_opened(before), agreed);
END $$;

-- Words outlive no decision: so no update outside of the deciding transaction finds any.
CREATE FUNCTION "countercheck_redaction_forgets"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM public.redaction_request r WHERE r.id = NEW.id AND r.state <> 'asked' AND r.words IS NOT NULL) THEN
    RAISE EXCEPTION 'a decided redaction keeps words: violates check constraint "redaction_request_forgets"' USING ERRCODE = 'check_violation', CONSTRAINT = 'redaction_request_forgets';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "redaction_request_forgets" AFTER INSERT OR UPDATE ON "redaction_request"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "countercheck_redaction_forgets"();

CREATE OR REPLACE FUNCTION "countercheck_append_only"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF countercheck_blacks_out(to_jsonb(OLD), to_jsonb(NEW)) THEN RETURN NEW; END IF;
  END IF;
  RAISE EXCEPTION '% is append-only: violates check constraint "%"', TG_TABLE_NAME, TG_NAME
    USING ERRCODE = 'check_violation', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME;
END $$;

CREATE OR REPLACE FUNCTION "countercheck_assessment_fixed"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF countercheck_blacks_out(to_jsonb(OLD), to_jsonb(NEW)) THEN RETURN NEW; END IF;
  IF (OLD.id, OLD.claim_id, OLD.author_id, OLD.origin, OLD.verdict, OLD.sub_reason, OLD.one_line, OLD.reasoning, OLD.judged_as_of,
      OLD.required_approvals, OLD.basis, OLD.suggestion_request, OLD.suggestion, OLD.departure, OLD.proposed_at)
     IS DISTINCT FROM
     (NEW.id, NEW.claim_id, NEW.author_id, NEW.origin, NEW.verdict, NEW.sub_reason, NEW.one_line, NEW.reasoning, NEW.judged_as_of,
      NEW.required_approvals, NEW.basis, NEW.suggestion_request, NEW.suggestion, NEW.departure, NEW.proposed_at)
     OR OLD.state <> 'proposed' THEN
    RAISE EXCEPTION 'an assessment is not edited: violates check constraint "assessment_fixed"' USING ERRCODE = 'check_violation', CONSTRAINT = 'assessment_fixed';
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION "countercheck_correction_fixed"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF countercheck_blacks_out(to_jsonb(OLD), to_jsonb(NEW)) THEN RETURN NEW; END IF;
  IF (OLD.id, OLD.claim_id, OLD.author_id, OLD.kind, OLD.note, OLD.changes, OLD.required_approvals, OLD.basis, OLD.proposed_at)
     IS DISTINCT FROM
     (NEW.id, NEW.claim_id, NEW.author_id, NEW.kind, NEW.note, NEW.changes, NEW.required_approvals, NEW.basis, NEW.proposed_at)
     OR OLD.state <> 'proposed' THEN
    RAISE EXCEPTION 'a proposed correction is not edited: violates check constraint "correction_proposal_fixed"' USING ERRCODE = 'check_violation', CONSTRAINT = 'correction_proposal_fixed';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER "redaction_request_no_delete" BEFORE DELETE ON "redaction_request"
  FOR EACH ROW EXECUTE FUNCTION "countercheck_append_only"();
CREATE TRIGGER "redaction_request_no_truncate" BEFORE TRUNCATE ON "redaction_request"
  FOR EACH STATEMENT EXECUTE FUNCTION "countercheck_append_only"();
