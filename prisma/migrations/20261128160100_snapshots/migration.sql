CREATE TABLE "export_snapshot" (
    "id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "as_of" TIMESTAMPTZ(3) NOT NULL,
    "audit_head" TEXT NOT NULL,
    "sha256" TEXT,
    "bytes" BIGINT,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "completed_at" TIMESTAMPTZ(3),
    "removed_at" TIMESTAMPTZ(3),
    "removed_note" JSONB,

    CONSTRAINT "export_snapshot_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "export_snapshot_part" (
    "snapshot_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "data" BYTEA NOT NULL,

    CONSTRAINT "export_snapshot_part_pkey" PRIMARY KEY ("snapshot_id","number")
);
ALTER TABLE "export_snapshot_part" ADD CONSTRAINT "export_snapshot_part_snapshot_id_fkey" FOREIGN KEY ("snapshot_id") REFERENCES "export_snapshot"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- It is a zip already.
ALTER TABLE "export_snapshot_part" ALTER COLUMN "data" SET STORAGE EXTERNAL;

ALTER TABLE "export_snapshot"
  ADD CONSTRAINT "export_snapshot_whole_check" CHECK (
    num_nonnulls(completed_at, sha256, bytes) IN (0, 3) AND (sha256 IS NULL OR sha256 ~ '^[0-9a-f]{64}$') AND (bytes IS NULL OR bytes > 0)),
  ADD CONSTRAINT "export_snapshot_removed_check" CHECK (
    (removed_at IS NULL OR completed_at IS NOT NULL) AND (removed_note IS NULL OR (removed_at IS NOT NULL AND countercheck_says(removed_note))));
-- One whole snapshot a day, whoever else was making one.
CREATE UNIQUE INDEX "export_snapshot_day_key" ON "export_snapshot" (day) WHERE completed_at IS NOT NULL;

CREATE VIEW "record"."snapshot" AS
  SELECT id, day, as_of, audit_head, sha256, bytes, removed_at, removed_note FROM public.export_snapshot WHERE completed_at IS NOT NULL;
CREATE VIEW "record"."snapshot_part" AS
  SELECT p.snapshot_id, p.number, p.data FROM public.export_snapshot_part p
  JOIN public.export_snapshot s ON s.id = p.snapshot_id WHERE s.completed_at IS NOT NULL AND s.removed_at IS NULL;
