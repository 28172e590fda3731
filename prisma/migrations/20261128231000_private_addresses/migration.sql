-- An entry that was merged keeps its address, and the address leads on. If no published version ever mentioned the entry,
-- its address is no more public than the entry was: whoever asks for it learns nothing, as before the merge.

CREATE OR REPLACE VIEW "record"."slug_redirect" AS
  SELECT s.kind, s.slug, s.target_id FROM public.slug_redirect s
  WHERE CASE s.kind
    WHEN 'claim' THEN EXISTS (SELECT 1 FROM record.claim c WHERE c.claim_id = s.target_id)
    WHEN 'organization' THEN EXISTS (SELECT 1 FROM record.organization o WHERE o.id = s.target_id)
      AND NOT EXISTS (SELECT 1 FROM public.organization p WHERE p.slug = s.slug
        AND NOT EXISTS (SELECT 1 FROM record.organization o WHERE o.id = p.id))
    WHEN 'model' THEN EXISTS (SELECT 1 FROM record.model o WHERE o.id = s.target_id)
      AND NOT EXISTS (SELECT 1 FROM public.model p WHERE p.slug = s.slug
        AND NOT EXISTS (SELECT 1 FROM record.model o WHERE o.id = p.id))
    WHEN 'benchmark' THEN EXISTS (SELECT 1 FROM record.benchmark o WHERE o.id = s.target_id)
      AND NOT EXISTS (SELECT 1 FROM public.benchmark p WHERE p.slug = s.slug
        AND NOT EXISTS (SELECT 1 FROM record.benchmark o WHERE o.id = p.id))
    ELSE false END;
