-- Somebody from outside who approves, or returns, one proposed verdict when nobody of the desk is left to.

ALTER TABLE "invitation" ADD COLUMN "assessment_id" UUID;
ALTER TABLE "invitation" DROP CONSTRAINT "invitation_purpose_check";
ALTER TABLE "invitation"
  ADD CONSTRAINT "invitation_purpose_check" CHECK (purpose IN ('invite', 'reset', 'setup', 'outside')),
  ADD CONSTRAINT "invitation_assessment_check" CHECK ((purpose = 'outside') = (assessment_id IS NOT NULL));
CREATE INDEX "invitation_assessment_idx" ON "invitation"("assessment_id");
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_assessment_id_fkey" FOREIGN KEY ("assessment_id") REFERENCES "assessment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "outside_approver" (
    "assessment_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "invited_by_id" UUID NOT NULL,
    "accepted_at" TIMESTAMPTZ(3) NOT NULL,
    "interests_declared_at" TIMESTAMPTZ(3),

    CONSTRAINT "outside_approver_pkey" PRIMARY KEY ("assessment_id","person_id"),
    CONSTRAINT "outside_approver_two_check" CHECK ("person_id" <> "invited_by_id")
);
CREATE INDEX "outside_approver_person_idx" ON "outside_approver"("person_id");
CREATE INDEX "outside_approver_invited_by_idx" ON "outside_approver"("invited_by_id");
ALTER TABLE "outside_approver" ADD CONSTRAINT "outside_approver_assessment_id_fkey" FOREIGN KEY ("assessment_id") REFERENCES "assessment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "outside_approver" ADD CONSTRAINT "outside_approver_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "outside_approver" ADD CONSTRAINT "outside_approver_invited_by_id_fkey" FOREIGN KEY ("invited_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The public page names outside approvers for ever, so what made them one stays as it was.
CREATE FUNCTION "countercheck_outside_fixed"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (OLD.assessment_id, OLD.person_id, OLD.invited_by_id, OLD.accepted_at)
     IS DISTINCT FROM (NEW.assessment_id, NEW.person_id, NEW.invited_by_id, NEW.accepted_at)
     OR OLD.interests_declared_at IS NOT NULL THEN
    RAISE EXCEPTION 'an outside approver is not changed: violates check constraint "outside_approver_fixed"' USING ERRCODE = 'check_violation', CONSTRAINT = 'outside_approver_fixed';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "outside_approver_fixed" BEFORE UPDATE ON "outside_approver"
  FOR EACH ROW EXECUTE FUNCTION "countercheck_outside_fixed"();
CREATE TRIGGER "outside_approver_no_delete" BEFORE DELETE ON "outside_approver"
  FOR EACH ROW EXECUTE FUNCTION "countercheck_append_only"();
CREATE TRIGGER "outside_approver_no_truncate" BEFORE TRUNCATE ON "outside_approver"
  FOR EACH STATEMENT EXECUTE FUNCTION "countercheck_append_only"();
