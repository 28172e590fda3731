/** Approvers from outside the desk. */
export const outside = {
  inviteTitle: 'Invite an outside approver',
  inviteIntro:
    'Nobody of this desk is left who may approve. Somebody from outside can, for this one proposal: by a link that works once and for seven days. They see this claim and this proposal, declare their interests first, and approve or return. The public page names them as an outside approver, and you as who invited them.',
  name: 'Name',
  nameHint: 'Stands in public beside the verdict.',
  email: 'E-mail address',
  mailed:
    'The link also goes to them by e-mail; it is shown to you as well, in case the mail does not arrive.',
  mail: {
    subject: 'You are invited to decide a proposed verdict',
    text: 'Somebody at Countercheck invites you to approve or return one proposed verdict, as an outside approver. This link opens it:',
    once: 'The link works once, for seven days. If you do not know what this is about, you need do nothing.',
  },
  makeLink: 'Make the link',
  mark: 'outside approver',
  title: 'A proposed verdict for you to decide',
  intro:
    'You were invited because nobody of the desk may approve it. Read the claim, its evidence and the reasoning; then approve it as it is, or return it with a reason. You cannot change it. Your name stands in public beside the verdict.',
  interestsTitle: 'First: your interests',
  interestsIntro:
    'Declare every organization in which you have an interest: employment, shares, funding, partnership or competition, now or in the last years. Whoever has one in {names}, or in one of their owners, cannot decide here.',
  complete: 'I have declared every interest that I have',
  goOn: 'Go on to the proposal',
  doneTitle: 'Thank you',
  doneText:
    'Your decision is recorded. Once the proposal is decided, this account opens nothing any more; nothing else is needed of you.',
} as const
