-- The desk's own order: who has a claim in hand, tags, views of the queue that the team shares, changes of many claims
-- at once, checks of suggestions. None of it is public.

ALTER TABLE "person" ADD COLUMN "single_keys" BOOLEAN NOT NULL DEFAULT true;

CREATE TABLE "claim_assignment" (
    "claim_id" UUID NOT NULL,
    "assignee_id" UUID NOT NULL,
    "assigned_by_id" UUID NOT NULL,
    "assigned_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "claim_assignment_pkey" PRIMARY KEY ("claim_id")
);

CREATE TABLE "tag" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "tag_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "claim_tag" (
    "claim_id" UUID NOT NULL,
    "tag_id" UUID NOT NULL,
    "tagged_by_id" UUID NOT NULL,
    "tagged_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "claim_tag_pkey" PRIMARY KEY ("claim_id","tag_id")
);

CREATE TABLE "queue_view" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "filter" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "queue_view_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "bulk_change" (
    "id" UUID NOT NULL,
    "change" JSONB NOT NULL,
    "filter" TEXT NOT NULL,
    "requested_by_id" UUID NOT NULL,
    "requested_at" TIMESTAMPTZ(3) NOT NULL,
    "total" INTEGER NOT NULL,
    "done" INTEGER NOT NULL DEFAULT 0,
    "changed" INTEGER NOT NULL DEFAULT 0,
    "finished_at" TIMESTAMPTZ(3),
    "stopped_by_id" UUID,
    "failure" TEXT,

    CONSTRAINT "bulk_change_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "bulk_change_claim" (
    "bulk_change_id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,

    CONSTRAINT "bulk_change_claim_pkey" PRIMARY KEY ("bulk_change_id","claim_id")
);

CREATE TABLE "suggestion_check" (
    "id" UUID NOT NULL,
    "rule_version" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "after_id" UUID,
    "total" INTEGER NOT NULL,
    "done" INTEGER NOT NULL DEFAULT 0,
    "flagged" INTEGER NOT NULL DEFAULT 0,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "suggestion_check_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "draft_words" (
    "claim_id" UUID NOT NULL,
    "search_text" TEXT NOT NULL,
    "search" tsvector NOT NULL,

    CONSTRAINT "draft_words_pkey" PRIMARY KEY ("claim_id")
);

CREATE INDEX "claim_assignment_assignee_idx" ON "claim_assignment"("assignee_id", "assigned_at" DESC, "claim_id" DESC);
CREATE INDEX "claim_assignment_assigned_by_idx" ON "claim_assignment"("assigned_by_id");
CREATE UNIQUE INDEX "tag_key_key" ON "tag"("key");
CREATE INDEX "tag_created_by_idx" ON "tag"("created_by_id");
CREATE INDEX "claim_tag_tag_idx" ON "claim_tag"("tag_id", "claim_id");
CREATE INDEX "claim_tag_tagged_by_idx" ON "claim_tag"("tagged_by_id");
CREATE UNIQUE INDEX "queue_view_key_key" ON "queue_view"("key");
CREATE INDEX "queue_view_created_by_idx" ON "queue_view"("created_by_id");
CREATE INDEX "bulk_change_requested_idx" ON "bulk_change"("requested_at" DESC);
CREATE INDEX "bulk_change_requested_by_idx" ON "bulk_change"("requested_by_id");
CREATE INDEX "bulk_change_stopped_by_idx" ON "bulk_change"("stopped_by_id");
CREATE INDEX "bulk_change_open_idx" ON "bulk_change"("requested_at") WHERE finished_at IS NULL;
CREATE INDEX "bulk_change_claim_claim_idx" ON "bulk_change_claim"("claim_id");
CREATE UNIQUE INDEX "suggestion_check_open_key" ON "suggestion_check"((true)) WHERE finished_at IS NULL;
CREATE INDEX "draft_words_search_idx" ON "draft_words" USING gin (search);

ALTER TABLE "claim_assignment"
  ADD CONSTRAINT "claim_assignment_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "claim_assignment_assignee_id_fkey" FOREIGN KEY ("assignee_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "claim_assignment_assigned_by_id_fkey" FOREIGN KEY ("assigned_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "tag"
  ADD CONSTRAINT "tag_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "tag_name_check" CHECK (btrim(name) = name AND name <> '' AND length(name) <= 40),
  ADD CONSTRAINT "tag_key_check" CHECK (key <> '' AND length(key) <= 80);
ALTER TABLE "claim_tag"
  ADD CONSTRAINT "claim_tag_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "claim_tag_tag_id_fkey" FOREIGN KEY ("tag_id") REFERENCES "tag"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "claim_tag_tagged_by_id_fkey" FOREIGN KEY ("tagged_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "queue_view"
  ADD CONSTRAINT "queue_view_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "queue_view_name_check" CHECK (btrim(name) = name AND name <> '' AND length(name) <= 60);
ALTER TABLE "bulk_change"
  ADD CONSTRAINT "bulk_change_requested_by_id_fkey" FOREIGN KEY ("requested_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "bulk_change_stopped_by_id_fkey" FOREIGN KEY ("stopped_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "bulk_change_counts_check" CHECK (0 <= changed AND changed <= done AND done <= total),
  ADD CONSTRAINT "bulk_change_stopped_check" CHECK (finished_at IS NOT NULL OR (stopped_by_id IS NULL AND failure IS NULL));
ALTER TABLE "bulk_change_claim"
  ADD CONSTRAINT "bulk_change_claim_bulk_change_id_fkey" FOREIGN KEY ("bulk_change_id") REFERENCES "bulk_change"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "bulk_change_claim_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "draft_words"
  ADD CONSTRAINT "draft_words_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What each list of the queue walks along, so that its head, its next page and its count (up to 1,000) cost the same
-- whatever the number of claims.
CREATE INDEX "claim_updated_idx" ON "claim"("updated_at" DESC, "id" DESC);
CREATE INDEX "claim_draft_idx" ON "claim"("updated_at" DESC, "id" DESC) WHERE stage = 'draft';
CREATE INDEX "assessment_open_idx" ON "assessment"("proposed_at", "claim_id") WHERE state = 'proposed';
CREATE INDEX "assessment_returned_idx" ON "assessment"("author_id", "decided_at") WHERE state = 'returned';
CREATE INDEX "claim_flag_rereview_idx" ON "claim_flag"("set_at" DESC, "claim_id" DESC)
  WHERE lifted_at IS NULL AND flag IN ('suspended', 'under_re_review');
CREATE INDEX "challenge_undecided_idx" ON "challenge"("received_at", "claim_id") WHERE decided_at IS NULL;
CREATE INDEX "response_undecided_idx" ON "response"("received_at", "claim_id") WHERE accepted_at IS NULL AND declined_at IS NULL;
CREATE INDEX "vendor_evidence_undecided_idx" ON "vendor_evidence"("received_at", "claim_id")
  WHERE accepted_at IS NULL AND declined_at IS NULL;
CREATE INDEX "record_claim_unjudged_idx" ON "record"."claim"("updated_at" DESC, "claim_id" DESC)
  WHERE verdict_origin = 'none' AND withdrawn_at IS NULL;
CREATE INDEX "record_claim_shipped_idx" ON "record"."claim"("updated_at" DESC, "claim_id" DESC)
  WHERE verdict_origin = 'starter' AND withdrawn_at IS NULL;
CREATE INDEX "record_claim_decided_idx" ON "record"."claim"("decided_at", "claim_id")
  WHERE decided_at IS NOT NULL AND withdrawn_at IS NULL;
