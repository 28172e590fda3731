/** Why the review desk refused something. Joined with the other errors in ../en.ts. */
export const reviewErrors = {
  field: {
    comparison_only: 'Only a comparison says on how many benchmarks.',
    one_original: 'Only one wording is the vendor’s own first one.',
    repeated: 'The same is given twice.',
    source_without_address: 'Give the address, or say in the note why there is none.',
    invalid_language: 'Give the code of a language, for example en or ko.',
    invalid_sha256: 'Give the 64 hexadecimal digits of the SHA-256.',
    between_takes_bounds: 'For “lies between” give the two bounds instead of a value.',
    bounds_take_between: 'Two bounds go with “lies between” only.',
    assertion_empty: 'Name a benchmark or property, or a model to compare with.',
    value_or_reason: 'Give a value, a model to compare with, or the vendor’s reason for reporting none.',
    compared_with_itself: 'A model is not compared with itself.',
    interval_incomplete: 'An interval has two ends and a level.',
    interval_order: 'The upper end lies below the lower one.',
    runs_incomplete: 'Give both the number of repeats and their standard deviation.',
    nobody_ran_or_published: 'Say who ran or published it.',
    unknown_result: 'Choose two different values of this evidence.',
    contact_needed: 'For this verdict, say how the vendor was asked, or why not.',
    contact_incomplete: 'Say whom, how, when and until when; or why they were not asked.',
    departure_needed: 'This is not what the rule suggests. Say why.',
    in_the_future: 'This day has not come yet.',
    same_claim: 'A claim is not tied to itself.',
    same_organization: 'An organization has no tie to itself.',
    ends_before_it_begins: 'This ends before it begins.',
    alias_taken: '“{alias}” is a name of {owner} already.',
    same_address: '“{title}” has this address already.',
    unknown_condition: 'The claim has no such condition.',
  },
  stale: 'Somebody else changed this while you were writing. What you typed is still there.',
  not_found: 'This does not exist, or is not for you to see.',
  claim: {
    not_draft: 'This claim is no longer a draft.',
    not_own_draft: 'Only its author or an editor throws a draft away.',
    not_published: 'This claim has not been published.',
    withdrawn: 'This claim was withdrawn.',
    no_appearance: 'Say first where the claim was said: it has no source yet.',
    no_assertion: 'Enter first what is claimed: this kind is decided by numbers, and it has none.',
    changed_meanwhile:
      'The claim or its evidence changed since you opened this page. Look at it again before you make it public.',
  },
  evidence: {
    already_linked: 'This evidence is attached to this claim already.',
    released:
      'The public has seen this evidence. It is not edited any more: supersede or retract it, with a reason.',
    not_active: 'This evidence was superseded or retracted already.',
    nothing_to_release: 'There is no evidence that the public does not know yet.',
    supersedes_itself: 'Evidence does not supersede itself.',
    handed_in: '{organization} handed this in, and nobody has accepted it yet.',
    of_vendor: '{organization} handed this in: it says what they said, and nobody else changes it.',
  },
  assessment: {
    own: 'You proposed this verdict. Another person approves or returns it.',
    not_own: 'Only its author takes a proposal back.',
    not_open: 'This proposal is no longer open.',
    already_open: 'A verdict on this claim has been proposed already and waits for approval.',
    interest: 'You declared an interest in {organization}, so you do not act on this claim.',
    interest_of_another:
      '{person} proposed or approved this and has declared an interest in {organization} since. Return it, so that somebody else can propose it anew.',
    changed_meanwhile:
      'The claim or its evidence changed since you opened this page. Look at it again; sending once more proposes the verdict on what stands now.',
    approved_already: 'You have approved this already.',
    stale:
      'The claim or its evidence changed since the verdict was proposed. Return it, so that it can be proposed anew.',
  },
  verdict: {
    none: 'There is no verdict to suspend.',
    suspended_already: 'The verdict is suspended already.',
  },
  source: {
    same_address: '“{title}” has this address already.',
  },
  registry: {
    alias_taken: '“{alias}” is a name of {owner} already.',
    cycle: 'This would make a circle.',
  },
  constraint: {
    unique: 'Somebody else did this at the same moment. Look again.',
    check: 'The database refused this: it breaks a rule ({constraint}).',
    foreign_key: 'Something that this refers to is gone.',
  },
} as const
