-- What a key of the API has carried out, kept for a day, so that a request sent twice does its work once.

CREATE TABLE "idempotency_key" (
    "token_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "answer" JSONB NOT NULL,
    "carried_out_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "idempotency_key_pkey" PRIMARY KEY ("token_id","key")
);

CREATE INDEX "idempotency_key_carried_out_idx" ON "idempotency_key"("carried_out_at");

ALTER TABLE "idempotency_key" ADD CONSTRAINT "idempotency_key_token_id_fkey" FOREIGN KEY ("token_id") REFERENCES "api_token"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "idempotency_key"
  ADD CONSTRAINT "idempotency_key_key_check" CHECK (key ~ '^[ -~]{1,255}$'),
  ADD CONSTRAINT "idempotency_key_fingerprint_check" CHECK (fingerprint ~ '^[0-9a-f]{64}$');
