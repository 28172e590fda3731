import type { en } from './en'
import { account } from './ko/account'
import { admin } from './ko/admin'
import { assess } from './ko/assess'
import { audit } from './ko/audit'
import { bench } from './ko/bench'
import { benchErrors } from './ko/bench-errors'
import { benchRecord } from './ko/bench-record'
import { claim } from './ko/claim'
import { conflict } from './ko/conflict'
import { correction } from './ko/correction'
import { decidingErrors } from './ko/deciding-errors'
import { discussion } from './ko/discussion'
import { errors } from './ko/errors'
import { evidence } from './ko/evidence'
import { fields } from './ko/fields'
import { form } from './ko/form'
import { frame } from './ko/frame'
import { governanceErrors } from './ko/governance-errors'
import { notices } from './ko/notices'
import { outside } from './ko/outside'
import { people } from './ko/people'
import { picks } from './ko/picks'
import { queue } from './ko/queue'
import { queueErrors } from './ko/queue-errors'
import { recalls } from './ko/recalls'
import { redaction } from './ko/redaction'
import { registry } from './ko/registry'
import { restore } from './ko/restore'
import { reviewErrors } from './ko/review-errors'
import { rule } from './ko/rule'
import { secondFactor } from './ko/second-factor'
import { shell } from './ko/shell'
import { signIn } from './ko/sign-in'
import { strip } from './ko/strip'
import { submissions } from './ko/submissions'
import { terms } from './ko/terms'
import { tokens } from './ko/tokens'
import { vendor } from './ko/vendor'
import type { SameKeys } from './same-keys'

export const ko = {
  account,
  admin,
  audit,
  form,
  notices,
  people,
  frame,
  signIn,
  assess,
  bench,
  benchRecord,
  claim,
  conflict,
  discussion,
  correction,
  evidence,
  fields,
  outside,
  picks,
  queue,
  recalls,
  redaction,
  registry,
  restore,
  rule,
  secondFactor,
  shell,
  strip,
  submissions,
  terms,
  vendor,
  tokens,
  errors: {
    ...errors,
    ...reviewErrors,
    ...governanceErrors,
    ...queueErrors,
    field: {
      ...errors.field,
      ...reviewErrors.field,
      ...governanceErrors.field,
      ...decidingErrors.field,
      ...benchErrors.field,
      ...queueErrors.field,
    },
    outside: decidingErrors.outside,
    redaction: decidingErrors.redaction,
    assessment: { ...reviewErrors.assessment, ...decidingErrors.assessment },
    claim: { ...reviewErrors.claim, ...benchErrors.claim },
    comment: benchErrors.comment,
    people: { ...errors.people, ...governanceErrors.people },
    registry: { ...reviewErrors.registry, ...governanceErrors.registry },
    verdict: { ...reviewErrors.verdict, ...governanceErrors.verdict },
  },
} as const satisfies SameKeys<typeof en>
