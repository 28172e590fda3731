export const method = {
  title: 'Method',
  intro:
    'How a sentence of a vendor becomes a verdict here, who decides, and what the words on the pages mean.',
  steps: 'From claim to verdict',
  step1:
    'A vendor’s sentence is taken apart until each claim is one checkable thing. The vendor’s own wording is kept, and beside it what later wordings dropped or added.',
  step2:
    'Reviewers attach evidence: measurements, documents, price lists. Values are kept as printed, with their uncertainty as published and the set-up they were measured with.',
  step3: 'A published rule computes a suggestion from the numbers. It is never a verdict.',
  step4: 'One person proposes a verdict, with one line and the reasoning.',
  step5: 'Another person approves it or returns it. The last approval publishes.',
  twoTitle: 'Two people',
  two: 'Nobody approves their own proposal: the database itself refuses it. “{misleading}” and “{contradicted}” need two approvers, and a record of how the vendor was asked before. A reviewer who has declared an interest in the vendor, its owners or a compared maker may not act on the claim. If evidence or text changed after the proposal, the approval is refused. How many approvers are needed is a setting of each site; a verdict that had fewer than usual says so.',
  starterTitle: '“Shipped with the software, not reviewed by this desk”',
  starter:
    'The software comes with a set of real claims, evidence and verdicts, so that a new site is not empty. Those verdicts were proposed by the software’s authors and approved by nobody here. Until people of this desk judge such a claim themselves, every page and every export says so.',
  scaleTitle: 'The scale',
  scaleIntro:
    'Five verdicts say how well a claim stands; three say that this cannot be said. A claim that is published but not judged shows “{unverified}”.',
  scaleColumns: { verdict: 'Verdict', rating: 'Number in markup', when: 'When' },
  noRating: 'none',
  flagsTitle: 'Beside the verdict',
  flags: 'Flags stand beside a verdict and never replace it:',
  flagMeaning: {
    suspended: 'an editor has suspended the verdict; it is under re-review.',
    under_re_review: 'new, superseded or retracted evidence may change the verdict.',
    outdated: 'the verdict is about a state of things that has passed.',
    understated: 'the measured value is better than the claim.',
    vendor_corrected: 'the vendor has corrected its claim.',
    vendor_withdrew: 'the vendor has withdrawn its claim.',
    disputed: 'somebody has raised a challenge that is to the point.',
    stale: 'nobody has looked at the claim for a long time.',
  },
  independenceTitle: 'Independence',
  independence:
    'Each piece of evidence gets a grade for each claim, computed from who ran, published, funded it or gave access, and from the ties between these and the vendor or the makers of compared models. The worst tie decides. A person may override the grade, with a reason that is shown.',
  gradeColumns: { grade: 'Grade', meaning: 'Meaning' },
  gradeMeaning: {
    A: 'No tie to the vendor or a compared maker, found after looking; own access; no money from them.',
    B: 'Independent, with disclosed access, credits or an early release from one of them.',
    C: 'Interested: a serving partner, a competitor, an investor, a benchmark owner with a commercial tie.',
    D: 'The vendor itself.',
    E: 'An echo of somebody else’s number. It carries no weight.',
    unknown: 'Nobody has looked yet. Shown so, and not counted.',
  },
  comparabilityTitle: 'Comparability',
  comparability:
    'A number counts only if it was measured on what the claim is about. What the claim states must be met; where the claim is silent it is read as the public default of its day.',
  must: 'Must match: the checkpoint or dated endpoint, the version and split of the benchmark, and',
  should: 'Should match; a difference is minor:',
  disclosed: 'Disclosed beside the number:',
  comparabilityColumns: { grade: 'Judgement', meaning: 'Meaning' },
  comparabilityMeaning: {
    match: 'Every field that is stated is the same.',
    minor: 'Something is not stated by the vendor, or differs in what is known to matter little. Counted.',
    material: 'A field that must match differs. Not counted.',
    unknown: 'The evidence does not say enough. Not counted.',
  },
  looseTitle: 'Loose names',
  loose:
    'A name such as “GPT-4o” stands for its variants that were public on the day of the claim. The newest of them decides; if the others disagree, the suggestion is at most mixed. A variant that came later is context.',
  ruleTitle: 'The rule',
  rule: 'The rule is a pure function: the same claim and evidence always give the same suggestion. To show a difference it asks for 95% confidence; to show agreement, for a 90% interval inside the margin. One evaluator has one vote; evaluators who agree are pooled, and where they disagree a verdict needs each of them to show it alone. Interested parties count only where no independent evidence does, and then their numbers are held back.',
  ruleParts: {
    screening:
      'What counts. Results of another model, another benchmark or another unit are set aside, and so are echoes, retracted evidence, the vendor’s own numbers, evidence whose independence nobody has looked into, set-ups that differ in what must match, and numbers without any uncertainty. Each exclusion is shown with its reason.',
    errors:
      'How sure a number is. The rule takes the published standard error, else the published interval, else computes one from the number of questions, else from four or more repeats. To each evaluator it adds what test programs are known to differ by (half a point on a scale of 100 unless the benchmark says otherwise), and what rounding hides.',
    score:
      'A claimed score is confirmed when the whole 90% interval of what was measured lies within the margin (2 points on a scale of 100 unless the benchmark says otherwise), and contradicted when the whole 95% interval lies outside. A better result than claimed confirms it, and is noted as understated. In between nothing is shown. The interval contains the error of the claimed value too, as the vendor states it or as its number of questions gives it; so the line of what the rule makes of the results can be wider than that of a single result.',
    comparison:
      'A comparison is decided pair by pair: this model, that model, one benchmark, one evaluator, one set-up. A win or a loss must be beyond noise also after allowing for how many pairs were looked at (Holm’s method). A tie is a difference that is shown to be smaller than the margin. Each compared model is judged alone: wins over one do not pay for losses to another.',
    quantifier:
      'How much is promised decides how much is needed. One loss defeats “all”; one win proves “any”; “most”, and a claim that does not say, need wins on more than half. Where fewer than three benchmarks were tested, or fewer than three in five of those named, it is too early to say.',
    trend:
      'A fall “from 7% to under 2%” needs two things: the new model’s interval below the bound, and a difference to the old model beyond noise, on the same prompts.',
    documents:
      'Specifications are decided by runs that others can repeat, statements about origin by documents. What a vendor says against its own claim counts. Where every known run needed a condition that the claim leaves out, the claim is misleading as stated.',
  },
  examplesTitle: 'The rule at work',
  examples:
    'Each example is computed by the same code as every suggestion here, and can be repeated with POST /api/v1/suggest.',
  selectionTitle: 'Which claims are here',
  selection:
    'Reviewers choose claims that a number, a document or a run can decide, that a vendor made in public about its own models, and that readers rely on: in announcements, model cards and papers, and as the press repeats them. Whether a claim looks true or false is no ground to choose it, nor whose it is. Claims that nothing can decide are kept and marked so. The record is no sample of all claims, so counts on a vendor’s page say what is here and not how honest it is. Anyone may propose a claim by the contact below.',
  recordTitle: 'The record',
  record:
    'Every public change makes a version with a reason. A version is never edited: its text is kept, its SHA-256 is printed, and it holds the hash of the version before. A withdrawn claim keeps its page, with the reason.',
  correctionsTitle: 'Corrections',
  corrections:
    'Typing errors and clarifications are made by one editor and may not touch a verdict, a number, a model, a benchmark or a stance; a machine compares. Anything else needs the approvals of a verdict. All are listed with the version they corrected.',
  vendorsTitle: 'Vendors',
  vendors:
    'A vendor may answer, and its answer is printed unedited. A vendor may challenge a verdict by naming the rule or field it disputes; the outcome is always published. Vendors can neither remove nor delay a verdict. A vendor gets no grade: pages show counts with their denominators.',
  contactTitle: 'Who runs this site',
  contact: 'Contact',
  funding: 'Funding',
  contactNone: 'The people who run this site have not stated a contact address yet.',
  fundingNone: 'The people who run this site have not stated how it is funded yet.',
} as const
