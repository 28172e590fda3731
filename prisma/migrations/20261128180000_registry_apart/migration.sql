-- Entries whose names are alike and which somebody has looked at and found to be two things.

CREATE TABLE "registry_apart" (
    "kind" TEXT NOT NULL,
    "a_id" UUID NOT NULL,
    "b_id" UUID NOT NULL,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "registry_apart_pkey" PRIMARY KEY ("kind","a_id","b_id"),
    CONSTRAINT "registry_apart_kind_check" CHECK ("kind" IN ('organization', 'model', 'benchmark')),
    -- A pair has one row, whichever of the two was named first.
    CONSTRAINT "registry_apart_order_check" CHECK ("a_id" < "b_id")
);

CREATE INDEX "registry_apart_by_idx" ON "registry_apart"("by_id");

ALTER TABLE "registry_apart" ADD CONSTRAINT "registry_apart_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
