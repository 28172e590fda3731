-- A vendor's answer that came after a verdict had been proposed.

ALTER TYPE "record"."version_reason" ADD VALUE 'answer';

CREATE TABLE "contact_answer" (
    "id" UUID NOT NULL,
    "assessment_id" UUID NOT NULL,
    "text" JSONB NOT NULL,
    "received_on" DATE NOT NULL,
    "recorded_by_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "contact_answer_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "contact_answer_text_check" CHECK (countercheck_says("text"))
);

CREATE INDEX "contact_answer_assessment_idx" ON "contact_answer"("assessment_id");
CREATE INDEX "contact_answer_recorded_by_idx" ON "contact_answer"("recorded_by_id");
ALTER TABLE "contact_answer" ADD CONSTRAINT "contact_answer_assessment_id_fkey" FOREIGN KEY ("assessment_id") REFERENCES "contact_record"("assessment_id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "contact_answer" ADD CONSTRAINT "contact_answer_recorded_by_id_fkey" FOREIGN KEY ("recorded_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TRIGGER "contact_answer_append_only" BEFORE UPDATE OR DELETE ON "contact_answer"
  FOR EACH ROW EXECUTE FUNCTION "countercheck_append_only"();
CREATE TRIGGER "contact_answer_no_truncate" BEFORE TRUNCATE ON "contact_answer"
  FOR EACH STATEMENT EXECUTE FUNCTION "countercheck_append_only"();
