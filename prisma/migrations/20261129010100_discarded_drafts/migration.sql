-- A draft that was thrown away. Its row stays for the comments on it and for the audit trail; nothing lists it, and
-- nothing that was ever public can become one. Compared as text, because a new value of an enum is not usable yet in the
-- transaction that adds it.

ALTER TYPE "claim_stage" ADD VALUE 'discarded';
ALTER TABLE "claim"
  DROP CONSTRAINT "claim_published_check",
  ADD CONSTRAINT "claim_published_check" CHECK ((stage::text IN ('draft', 'discarded')) = (published_at IS NULL));
