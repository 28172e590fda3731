import type { Tx } from '@/lib/db/client'

type Given = { claims: readonly string[]; words: string }
type Place = (tx: Pick<Tx, '$executeRaw'>, given: Given) => Promise<number>

/**
 * Where words of a claim are kept beside its versions: a table each, with the columns of texts. Append-only tables let
 * exactly this through while a redaction is carried out (`countercheck_blacks_out`).
 */
const places: Record<string, Place> = {
  claim: (tx, { claims, words: w }) => tx.$executeRaw`
    UPDATE public.claim t SET statement = countercheck_redacted(statement, ${w}), conditions = countercheck_redacted(conditions, ${w}),
      withdrawn_note = countercheck_redacted(withdrawn_note, ${w})
    WHERE id = ANY(${[...claims]}::uuid[]) AND countercheck_holds(to_jsonb(t), ${w})`,
  appearance: (tx, { claims, words: w }) => tx.$executeRaw`
    UPDATE public.appearance t SET quote = countercheck_redacted(quote, ${w}), locator = countercheck_redacted(locator, ${w}),
      translation = countercheck_redacted(translation, ${w}), drift = countercheck_redacted(drift, ${w})
    WHERE claim_id = ANY(${[...claims]}::uuid[]) AND countercheck_holds(to_jsonb(t), ${w})`,
  assertion: (tx, { claims, words: w }) => tx.$executeRaw`
    UPDATE public.assertion t SET not_reported = countercheck_redacted(not_reported, ${w}), note = countercheck_redacted(note, ${w})
    WHERE claim_id = ANY(${[...claims]}::uuid[]) AND countercheck_holds(to_jsonb(t), ${w})`,
  claim_evidence: (tx, { claims, words: w }) => tx.$executeRaw`
    UPDATE public.claim_evidence t SET stance_reason = countercheck_redacted(stance_reason, ${w}),
      grade_reason = countercheck_redacted(grade_reason, ${w})
    WHERE claim_id = ANY(${[...claims]}::uuid[]) AND countercheck_holds(to_jsonb(t), ${w})`,
  comparability_override: (tx, { claims, words: w }) => tx.$executeRaw`
    UPDATE public.comparability_override t SET reason = countercheck_redacted(reason, ${w})
    WHERE claim_id = ANY(${[...claims]}::uuid[]) AND countercheck_holds(to_jsonb(t), ${w})`,
  evidence: (tx, { claims, words: w }) => tx.$executeRaw`
    UPDATE public.evidence t SET title = countercheck_redacted(title, ${w}), summary = countercheck_redacted(summary, ${w}),
      caveats = countercheck_redacted(caveats, ${w}), locator = countercheck_redacted(locator, ${w}), quote = countercheck_redacted(quote, ${w}),
      ties_note = countercheck_redacted(ties_note, ${w}), status_reason = countercheck_redacted(status_reason, ${w})
    WHERE id IN (SELECT evidence_id FROM public.claim_evidence WHERE claim_id = ANY(${[...claims]}::uuid[]))
      AND countercheck_holds(to_jsonb(t), ${w})`,
  result: (tx, { claims, words: w }) => tx.$executeRaw`
    UPDATE public.result t SET note = countercheck_redacted(note, ${w})
    WHERE evidence_id IN (SELECT evidence_id FROM public.claim_evidence WHERE claim_id = ANY(${[...claims]}::uuid[]))
      AND countercheck_holds(to_jsonb(t), ${w})`,
  source: (tx, { claims, words: w }) => tx.$executeRaw`
    UPDATE public.source t SET title = countercheck_redacted(title, ${w}), author = countercheck_redacted(author, ${w}),
      note = countercheck_redacted(note, ${w})
    WHERE id IN (SELECT source_id FROM public.appearance WHERE claim_id = ANY(${[...claims]}::uuid[])
      UNION SELECT e.source_id FROM public.evidence e JOIN public.claim_evidence l ON l.evidence_id = e.id
        WHERE l.claim_id = ANY(${[...claims]}::uuid[]))
      AND countercheck_holds(to_jsonb(t), ${w})`,
  contact_record: (tx, { claims, words: w }) => tx.$executeRaw`
    UPDATE public.contact_record t SET whom = countercheck_redacted(whom, ${w}), how = countercheck_redacted(how, ${w}),
      answer = countercheck_redacted(answer, ${w}), skipped_reason = countercheck_redacted(skipped_reason, ${w})
    WHERE assessment_id IN (SELECT id FROM public.assessment WHERE claim_id = ANY(${[...claims]}::uuid[]))
      AND countercheck_holds(to_jsonb(t), ${w})`,
  contact_answer: (tx, { claims, words: w }) => tx.$executeRaw`
    UPDATE public.contact_answer t SET text = countercheck_redacted(text, ${w})
    WHERE assessment_id IN (SELECT id FROM public.assessment WHERE claim_id = ANY(${[...claims]}::uuid[]))
      AND countercheck_holds(to_jsonb(t), ${w})`,
  verdict_wording: (tx, { claims, words: w }) => tx.$executeRaw`
    UPDATE public.verdict_wording t SET one_line = countercheck_redacted(one_line, ${w}), reasoning = countercheck_redacted(reasoning, ${w})
    WHERE assessment_id IN (SELECT id FROM public.assessment WHERE claim_id = ANY(${[...claims]}::uuid[]))
      AND countercheck_holds(to_jsonb(t), ${w})`,
  correction: (tx, { claims, words: w }) => tx.$executeRaw`
    UPDATE public.correction t SET note = countercheck_redacted(note, ${w})
    WHERE claim_id = ANY(${[...claims]}::uuid[]) AND countercheck_holds(to_jsonb(t), ${w})`,
  claim_flag: (tx, { claims, words: w }) => tx.$executeRaw`
    UPDATE public.claim_flag t SET reason = countercheck_redacted(reason, ${w})
    WHERE claim_id = ANY(${[...claims]}::uuid[]) AND countercheck_holds(to_jsonb(t), ${w})`,
  claim_link: (tx, { claims, words: w }) => tx.$executeRaw`
    UPDATE public.claim_link t SET note = countercheck_redacted(note, ${w})
    WHERE (from_id = ANY(${[...claims]}::uuid[]) OR to_id = ANY(${[...claims]}::uuid[]))
      AND countercheck_holds(to_jsonb(t), ${w})`,
  response: (tx, { claims, words: w }) => tx.$executeRaw`
    UPDATE public.response t SET text = countercheck_redacted(text, ${w}), accepted_reason = countercheck_redacted(accepted_reason, ${w}),
      declined_reason = countercheck_redacted(declined_reason, ${w})
    WHERE claim_id = ANY(${[...claims]}::uuid[]) AND countercheck_holds(to_jsonb(t), ${w})`,
  challenge: (tx, { claims, words: w }) => tx.$executeRaw`
    UPDATE public.challenge t SET text = countercheck_redacted(text, ${w}), disputes = countercheck_redacted(disputes, ${w}),
      outcome_note = countercheck_redacted(outcome_note, ${w}), accepted_reason = countercheck_redacted(accepted_reason, ${w}),
      declined_reason = countercheck_redacted(declined_reason, ${w})
    WHERE claim_id = ANY(${[...claims]}::uuid[]) AND countercheck_holds(to_jsonb(t), ${w})`,
  comment: (tx, { claims, words: w }) => tx.$executeRaw`
    UPDATE public.comment t SET text = countercheck_redacted(text, ${w})
    WHERE claim_id = ANY(${[...claims]}::uuid[]) AND strpos(text, ${w}) > 0`,
  comment_earlier: (tx, { claims, words: w }) => tx.$executeRaw`
    UPDATE public.comment_earlier t SET text = countercheck_redacted(text, ${w})
    WHERE comment_id IN (SELECT id FROM public.comment WHERE claim_id = ANY(${[...claims]}::uuid[])) AND strpos(text, ${w}) > 0`,
  vendor_evidence: (tx, { claims, words: w }) => tx.$executeRaw`
    UPDATE public.vendor_evidence t SET stance_reason = countercheck_redacted(stance_reason, ${w}),
      accepted_reason = countercheck_redacted(accepted_reason, ${w}), declined_reason = countercheck_redacted(declined_reason, ${w})
    WHERE claim_id = ANY(${[...claims]}::uuid[]) AND countercheck_holds(to_jsonb(t), ${w})`,
}

/** Blacks the words out in all of them. Says how many rows of which table changed, none left out but those without. */
export async function blackOutLiveRows(
  tx: Pick<Tx, '$executeRaw'>,
  given: Given,
): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const [table, place] of Object.entries(places)) {
    const changed = await place(tx, given)
    if (changed > 0) counts[table] = changed
  }
  return counts
}
