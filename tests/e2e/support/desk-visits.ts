import type { Furnished, Visitors } from './furnished-desk'

/** `halfway` has shown a password and not yet the second factor. */
export type Visitor = keyof Visitors | 'stranger' | 'halfway'
type Visit = { who?: Visitor; at: (here: Furnished) => string[] }

/** Who visits each page that is not public, and at which addresses: one for each form that the page can take. */
export const visits: Record<string, Visit> = {
  '/review': { at: () => ['/review', '/review?list=all&vendor=meta&age=7', '/review?list=nonsense'] },
  '/review/[...rest]': { at: () => ['/review/nothing-at-all'] },
  '/review/account': { at: () => ['/review/account'] },
  '/review/account/password': { at: () => ['/review/account/password'] },
  '/review/account/second-factor': { at: () => ['/review/account/second-factor'] },
  '/review/account/tokens': { at: () => ['/review/account/tokens'] },
  '/review/assessments/[id]': {
    at: ({ assessment, decided }) => [assessment, decided].map((id) => `/review/assessments/${id}`),
  },
  '/review/challenges': { at: () => ['/review/challenges', '/review/challenges?state=all'] },
  '/review/challenges/[id]': {
    at: ({ challenge, taken }) => [challenge, taken].map((id) => `/review/challenges/${id}`),
  },
  '/review/changes': { at: () => ['/review/changes'] },
  '/review/changes/[id]': { at: ({ bulkChange }) => [`/review/changes/${bulkChange}`] },
  '/review/claims/new': { at: () => ['/review/claims/new'] },
  '/review/claims/[id]': {
    at: ({ draft, judged, suspended }) => [
      `/review/claims/${draft}`,
      `/review/claims/${judged}?add=new`,
      `/review/claims/${suspended}?add=link&sort=value`,
    ],
  },
  '/review/claims/[id]/assess': { at: ({ judged }) => [`/review/claims/${judged}/assess`] },
  '/review/claims/[id]/corrections': { at: ({ judged }) => [`/review/claims/${judged}/corrections`] },
  '/review/claims/[id]/corrections/propose': {
    at: ({ judged }) => [`/review/claims/${judged}/corrections/propose`],
  },
  '/review/claims/[id]/corrections/retract': {
    at: ({ judged }) => [`/review/claims/${judged}/corrections/retract`],
  },
  '/review/claims/[id]/corrections/words': {
    at: ({ judged }) => [`/review/claims/${judged}/corrections/words`],
  },
  '/review/claims/[id]/edit': { at: ({ draft }) => [`/review/claims/${draft}/edit`] },
  '/review/claims/[id]/evidence/[evidenceId]': {
    at: ({ judged, evidence }) => [`/review/claims/${judged}/evidence/${evidence}`],
  },
  '/review/claims/[id]/evidence/new': { at: ({ judged }) => [`/review/claims/${judged}/evidence/new`] },
  '/review/claims/[id]/redact': { at: ({ judged }) => [`/review/claims/${judged}/redact`] },
  '/review/claims/[id]/restore': { at: ({ suspended }) => [`/review/claims/${suspended}/restore`] },
  '/review/corrections/[id]': { at: ({ correction }) => [`/review/corrections/${correction}`] },
  '/review/evidence/[id]': { at: ({ evidence }) => [`/review/evidence/${evidence}`] },
  '/review/evidence/[id]/edit': { at: ({ draftEvidence }) => [`/review/evidence/${draftEvidence}/edit`] },
  '/review/notices': { at: () => ['/review/notices'] },
  '/review/notices/choices': { at: () => ['/review/notices/choices'] },
  '/review/outside': { who: 'outside', at: () => ['/review/outside'] },
  '/review/outside/[id]': { who: 'outside', at: ({ assessment }) => [`/review/outside/${assessment}`] },
  '/review/outside/done': { who: 'outside', at: () => ['/review/outside/done'] },
  '/review/recalls': { at: () => ['/review/recalls'] },
  '/review/recalls/[id]': { at: ({ recall }) => [`/review/recalls/${recall}`] },
  '/review/recalls/new': {
    at: () => ['', '?evaluator=epoch', '?harness=inspect'].map((what) => `/review/recalls/new${what}`),
  },
  '/review/registry': { at: () => ['/review/registry'] },
  '/review/registry/[kind]': { at: () => kinds.map((kind) => `/review/registry/${kind}`) },
  '/review/registry/[kind]/[id]': { at: ({ model }) => [`/review/registry/models/${model}`] },
  '/review/registry/[kind]/new': { at: () => kinds.map((kind) => `/review/registry/${kind}/new`) },
  '/review/registry/duplicates': {
    at: () => ['models', 'benchmarks'].map((kind) => `/review/registry/duplicates?kind=${kind}`),
  },
  '/review/registry/merges': {
    at: () => ['models', 'benchmarks'].map((kind) => `/review/registry/merges?kind=${kind}`),
  },
  '/review/submissions': { at: () => ['/review/submissions', '/review/submissions?state=all'] },
  '/review/submissions/[id]': { at: ({ response }) => [`/review/submissions/${response}`] },
  '/review/views': { at: () => ['/review/views'] },
  '/admin': { at: () => ['/admin'] },
  '/admin/[...rest]': { at: () => ['/admin/nothing-at-all'] },
  '/admin/audit': { at: () => ['/admin/audit'] },
  '/admin/jobs': { at: () => ['/admin/jobs'] },
  '/admin/people': { at: () => ['/admin/people'] },
  '/admin/people/[id]': {
    at: ({ people: { desk, vendor } }) => [desk, vendor].map(({ id }) => `/admin/people/${id}`),
  },
  '/admin/people/invite': { at: () => ['/admin/people/invite'] },
  '/admin/redactions': { at: () => ['/admin/redactions'] },
  '/admin/redactions/[id]': { at: ({ redaction }) => [`/admin/redactions/${redaction}`] },
  '/admin/settings': { at: () => ['/admin/settings'] },
  '/vendor': { who: 'vendor', at: () => ['/vendor'] },
  '/vendor/[...rest]': { who: 'vendor', at: () => ['/vendor/nothing-at-all'] },
  '/vendor/claims/[id]': { who: 'vendor', at: ({ judged }) => [`/vendor/claims/${judged}`] },
  '/vendor/claims/[id]/challenge': {
    who: 'vendor',
    at: ({ judged }) => [`/vendor/claims/${judged}/challenge`],
  },
  '/vendor/claims/[id]/evidence': {
    who: 'vendor',
    at: ({ judged }) => [`/vendor/claims/${judged}/evidence`],
  },
  '/vendor/claims/[id]/respond': { who: 'vendor', at: ({ judged }) => [`/vendor/claims/${judged}/respond`] },
  '/vendor/submissions': { who: 'vendor', at: () => ['/vendor/submissions'] },
  '/vendor/submissions/[id]': { who: 'vendor', at: ({ challenge }) => [`/vendor/submissions/${challenge}`] },
  '/login': { who: 'stranger', at: () => ['/login', '/login?error=not_invited', '/login/nothing-here'] },
  '/login/code': { who: 'halfway', at: () => ['/login/code'] },
  '/accept/[token]': {
    who: 'stranger',
    at: ({ invitation }) => [`/accept/${invitation}`, '/accept/nothing'],
  },
}

const kinds = ['organizations', 'models', 'benchmarks', 'ties', 'sources']
