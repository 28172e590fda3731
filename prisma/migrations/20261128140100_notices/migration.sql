-- What people are told, in the application and by e-mail, and which claims they follow.

CREATE TYPE "mail_state" AS ENUM ('waiting', 'sending', 'sent', 'failed', 'dropped');

CREATE TABLE "notice" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "what" TEXT NOT NULL,
    "claim_id" UUID NOT NULL,
    "subject_type" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "actor_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "read_at" TIMESTAMPTZ(3),
    "mail_state" "mail_state",
    "mail_attempts" INTEGER NOT NULL DEFAULT 0,
    "mail_due_at" TIMESTAMPTZ(3),
    "mail_error" TEXT,

    CONSTRAINT "notice_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "notice_preference" (
    "person_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "by_mail" BOOLEAN NOT NULL,

    CONSTRAINT "notice_preference_pkey" PRIMARY KEY ("person_id","kind")
);

CREATE TABLE "claim_follow" (
    "claim_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "claim_follow_pkey" PRIMARY KEY ("claim_id","person_id")
);

CREATE UNIQUE INDEX "notice_person_key_key" ON "notice"("person_id", "key");
CREATE INDEX "notice_person_idx" ON "notice"("person_id", "at" DESC, "id" DESC);
CREATE INDEX "notice_claim_idx" ON "notice"("claim_id");
CREATE INDEX "notice_actor_idx" ON "notice"("actor_id");
CREATE INDEX "claim_follow_person_idx" ON "claim_follow"("person_id");
-- What is unread of one person, and what is still to be sent, are small parts of a large table.
CREATE INDEX "notice_unread_idx" ON "notice"("person_id") WHERE "read_at" IS NULL;
CREATE INDEX "notice_mail_due_idx" ON "notice"("mail_due_at") WHERE "mail_state" IN ('waiting', 'sending');

ALTER TABLE "notice" ADD CONSTRAINT "notice_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "notice" ADD CONSTRAINT "notice_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "notice" ADD CONSTRAINT "notice_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "notice_preference" ADD CONSTRAINT "notice_preference_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "claim_follow" ADD CONSTRAINT "claim_follow_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "claim_follow" ADD CONSTRAINT "claim_follow_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "notice"
  ADD CONSTRAINT "notice_person_actor_check" CHECK ("person_id" <> "actor_id"),
  ADD CONSTRAINT "notice_mail_due_check" CHECK ("mail_state" IS NULL OR "mail_state" NOT IN ('waiting', 'sending') OR "mail_due_at" IS NOT NULL);
