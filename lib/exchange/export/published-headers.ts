/**
 * The header of each file as published: names divided by blanks. Names are only ever added, at the end, because
 * readers count columns; a column that is not listed yet comes last.
 */
export const publishedHeaders = {
  claims: `
    claim_slug claim_url vendor_slug vendor_name vendor_url kind quantifier attribution statement_en
    statement_ko claimed_on source_title source_url subjects comparators benchmarks verdict suspended sub_reason
    one_line_en one_line_ko judged_as_of verdict_origin reviewed_by_desk review_note_en review_note_ko
    approvals decided_at flags evidence_count counted_count version version_url content_hash
    published_at updated_at withdrawn withdrawn_at withdrawn_note_en withdrawn_note_ko`,
  assertions: `
    assertion_id claim_slug claim_url claim_withdrawn ordinal model_slug model_name model_url
    benchmark_slug benchmark_name benchmark_url metric relation value_printed value low_printed low
    high_printed high unit direction comparator_slug comparator_name comparator_url
    comparator_value_printed comparator_value not_reported_en not_reported_ko se n verdict_origin
    reviewed_by_desk review_note_en review_note_ko setup_precision setup_metric setup_aggregation
    setup_reasoning setup_token_limit setup_tools setup_shots setup_prompt_template setup_system_prompt
    setup_temperature setup_repeats setup_sample setup_endpoint setup_harness setup_harness_version
    setup_extraction setup_judge`,
  evidence: `
    claim_slug claim_url claim_withdrawn evidence_id ordinal title form date source_title source_url
    archived_url party_ran party_published party_funded party_gave_access stance stance_reason_en
    stance_reason_ko grade grade_overridden comparability counted why_not artifact_level status
    unconfirmed derived_from_id derived_from_title meets verdict_origin reviewed_by_desk review_note_en
    review_note_ko counted_results`,
  results: `
    result_id evidence_id evidence_title evidence_status source_title source_url claims_withdrawn
    ordinal model_slug model_name model_url model_organization_name benchmark_slug benchmark_name
    benchmark_url metric value_printed value unit direction se se_source ci_low ci_high ci_level n runs
    runs_sd verdict_origin reviewed_by_desk review_note_en review_note_ko setup_precision setup_metric
    setup_aggregation setup_reasoning setup_token_limit setup_tools setup_shots setup_prompt_template
    setup_system_prompt setup_temperature setup_repeats setup_sample setup_endpoint setup_harness
    setup_harness_version setup_extraction setup_judge`,
  verdicts: `
    claim_slug claim_url claim_withdrawn version version_url is_current statement_en statement_ko
    verdict sub_reason one_line_en one_line_ko reasoning_en reasoning_ko judged_as_of verdict_origin
    reviewed_by_desk review_note_en review_note_ko author approvers approvals decided_at departure_en
    departure_ko contact_whom contact_how contacted_on contact_deadline contact_answer_en
    contact_answer_ko contact_skipped_reason_en contact_skipped_reason_ko published_at content_hash`,
}
