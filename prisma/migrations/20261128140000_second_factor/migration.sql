-- A second factor at sign-in: an authenticator app, and codes for whoever has lost it.

CREATE TABLE "second_factor" (
    "person_id" UUID NOT NULL,
    "sealed_secret" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3),
    "last_step" INTEGER,

    CONSTRAINT "second_factor_pkey" PRIMARY KEY ("person_id")
);

CREATE TABLE "recovery_code" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "code_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "recovery_code_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "recovery_code_person_code_key" ON "recovery_code"("person_id", "code_hash");

ALTER TABLE "second_factor" ADD CONSTRAINT "second_factor_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "recovery_code" ADD CONSTRAINT "recovery_code_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "second_factor" ADD CONSTRAINT "second_factor_step_check" CHECK ("confirmed_at" IS NOT NULL OR "last_step" IS NULL);
ALTER TABLE "recovery_code" ADD CONSTRAINT "recovery_code_hash_check" CHECK ("code_hash" ~ '^[0-9a-f]{64}$');

-- Who changed a setting last; null for what was set before this was kept.
ALTER TABLE "setting" ADD COLUMN "updated_by_id" UUID;
ALTER TABLE "setting" ADD CONSTRAINT "setting_updated_by_id_fkey" FOREIGN KEY ("updated_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX "setting_updated_by_idx" ON "setting"("updated_by_id");
