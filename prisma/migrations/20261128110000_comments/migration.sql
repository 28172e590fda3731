-- What people of the desk say to each other about a claim, a piece of its evidence or an assessment. Never public:
-- no view of the schema "record" reads these tables.

CREATE TABLE "comment" (
    "id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "evidence_id" UUID,
    "assessment_id" UUID,
    "thread_id" UUID,
    "author_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL,
    "resolved_at" TIMESTAMPTZ(3),
    "resolved_by_id" UUID,

    CONSTRAINT "comment_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "comment_earlier" (
    "comment_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "comment_earlier_pkey" PRIMARY KEY ("comment_id","revision")
);

CREATE TABLE "comment_mention" (
    "comment_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,

    CONSTRAINT "comment_mention_pkey" PRIMARY KEY ("comment_id","person_id")
);

CREATE UNIQUE INDEX "comment_claim_key" ON "comment"("id", "claim_id");
CREATE INDEX "comment_claim_idx" ON "comment"("claim_id", "id");
CREATE INDEX "comment_evidence_idx" ON "comment"("evidence_id");
CREATE INDEX "comment_assessment_idx" ON "comment"("assessment_id");
CREATE INDEX "comment_thread_idx" ON "comment"("thread_id");
CREATE INDEX "comment_author_idx" ON "comment"("author_id");
CREATE INDEX "comment_resolved_by_idx" ON "comment"("resolved_by_id");
CREATE INDEX "comment_mention_person_idx" ON "comment_mention"("person_id");

ALTER TABLE "comment" ADD CONSTRAINT "comment_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
-- What a comment is about, and what it answers, belongs to the same claim.
ALTER TABLE "comment" ADD CONSTRAINT "comment_evidence_fkey" FOREIGN KEY ("claim_id", "evidence_id") REFERENCES "claim_evidence"("claim_id", "evidence_id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "comment" ADD CONSTRAINT "comment_assessment_fkey" FOREIGN KEY ("assessment_id", "claim_id") REFERENCES "assessment"("id", "claim_id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "comment" ADD CONSTRAINT "comment_thread_fkey" FOREIGN KEY ("thread_id", "claim_id") REFERENCES "comment"("id", "claim_id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "comment" ADD CONSTRAINT "comment_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "comment" ADD CONSTRAINT "comment_resolved_by_id_fkey" FOREIGN KEY ("resolved_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "comment_earlier" ADD CONSTRAINT "comment_earlier_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "comment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "comment_mention" ADD CONSTRAINT "comment_mention_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "comment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "comment_mention" ADD CONSTRAINT "comment_mention_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "comment"
  ADD CONSTRAINT "comment_text_check" CHECK (btrim(text) <> '' AND char_length(text) <= 5000),
  ADD CONSTRAINT "comment_revision_check" CHECK (revision >= 1),
  ADD CONSTRAINT "comment_about_check" CHECK (num_nonnulls(evidence_id, assessment_id, thread_id) <= 1),
  ADD CONSTRAINT "comment_thread_check" CHECK (thread_id <> id),
  ADD CONSTRAINT "comment_resolved_check" CHECK (
    (resolved_at IS NULL) = (resolved_by_id IS NULL) AND (thread_id IS NULL OR resolved_at IS NULL));

-- Earlier texts stay as they were.
CREATE TRIGGER "comment_earlier_append_only" BEFORE UPDATE OR DELETE ON "comment_earlier"
  FOR EACH ROW EXECUTE FUNCTION "countercheck_append_only"();
CREATE TRIGGER "comment_earlier_no_truncate" BEFORE TRUNCATE ON "comment_earlier"
  FOR EACH STATEMENT EXECUTE FUNCTION "countercheck_append_only"();
CREATE TRIGGER "comment_no_delete" BEFORE DELETE ON "comment"
  FOR EACH ROW EXECUTE FUNCTION "countercheck_append_only"();
CREATE TRIGGER "comment_no_truncate" BEFORE TRUNCATE ON "comment"
  FOR EACH STATEMENT EXECUTE FUNCTION "countercheck_append_only"();
