/** Why a correction, a recall, a merge or the handling of a vendor's submission was refused. Joined in ../en.ts. */
export const governanceErrors = {
  field: {
    too_many_characters: 'This has {count} characters; {maximum} is the most.',
    vendor_alone: 'A vendor account has no other role: nobody speaks for a vendor and judges at once.',
    same_entry: 'An entry is not merged into itself.',
    similar_entry:
      'Here already under a similar name: {names}. Give that name instead, or say that you mean another one.',
    maker_by_editor:
      'Claims or the public record name this model, and interests are held against its maker: an editor changes that.',
    owner_by_editor:
      'Interests are held against owners too: an editor changes from when until when somebody was one.',
    own_interest: 'You declared an interest in {organization}, so somebody else changes this.',
    number_changed: 'A number in this text would change. Propose a correction instead.',
    no_verdict: 'This claim has no verdict whose words could be corrected.',
  },
  verdict: {
    not_suspended: 'There is no suspended verdict to restore.',
  },
  correction: {
    not_text:
      'This would change more than words: {field}. Propose a correction, which needs the approvals of the verdict.',
    number:
      'A number would change in {field}. Propose a correction, which needs the approvals of the verdict.',
    nothing: 'Nothing would change.',
    no_verdict: 'There is no verdict to retract.',
    retraction_changes: 'A retraction takes the verdict back and changes nothing else.',
    already_open: 'A correction of this claim has been proposed already and waits for approval.',
    own: 'You proposed this correction. Another person approves or returns it.',
    not_own: 'Only its author takes a proposed correction back.',
    not_open: 'This proposed correction is no longer open.',
    approved_already: 'You have approved this already.',
    stale:
      'What the public sees changed since this was proposed. Return it, so that it can be proposed anew.',
  },
  recall: {
    lifted: 'This recall has been lifted already.',
  },
  registry: {
    merged_already: '{name} has been merged into another entry already.',
    merge_variant: 'One is a variant of the other: they are two things, not one entered twice.',
    merge_differs: 'The two differ in what they measure: {field}.',
    not_merged: 'This entry has not been merged.',
    similar: 'Something with a similar name is here already; see below.',
    apart_already: 'These two are kept apart already.',
    maker: 'Only an editor gives this model another maker.',
    owner: 'Only an editor changes the days of a tie that says who owns whom.',
    interest: 'You declared an interest in {organization}, so somebody else makes this change.',
    not_apart: 'These two were not kept apart.',
  },
  people: {
    not_bound: 'This account speaks for no organization.',
  },
  submission: {
    judged: 'Somebody has accepted or declined this already.',
    desk_only:
      'Reviewers and editors deal with this; an administrator only where nobody of them is left who may.',
  },
  challenge: {
    already_open: 'Your challenge to this version is still open.',
    involved: 'You had a part in the version that is disputed. Somebody else handles the challenge.',
    decided: 'This challenge has been decided already.',
    taken: 'Somebody else has taken this challenge.',
    taken_by_you: 'You have taken this challenge already.',
    not_handler: 'Take the challenge first; whoever took it decides it.',
    not_accepted: 'Say first whether the challenge is to the point.',
  },
} as const
