import { account } from './en/account'
import { admin } from './en/admin'
import { assess } from './en/assess'
import { audit } from './en/audit'
import { bench } from './en/bench'
import { benchErrors } from './en/bench-errors'
import { benchRecord } from './en/bench-record'
import { claim } from './en/claim'
import { conflict } from './en/conflict'
import { correction } from './en/correction'
import { decidingErrors } from './en/deciding-errors'
import { discussion } from './en/discussion'
import { errors } from './en/errors'
import { evidence } from './en/evidence'
import { fields } from './en/fields'
import { form } from './en/form'
import { frame } from './en/frame'
import { governanceErrors } from './en/governance-errors'
import { notices } from './en/notices'
import { outside } from './en/outside'
import { people } from './en/people'
import { picks } from './en/picks'
import { queue } from './en/queue'
import { queueErrors } from './en/queue-errors'
import { recalls } from './en/recalls'
import { redaction } from './en/redaction'
import { registry } from './en/registry'
import { restore } from './en/restore'
import { reviewErrors } from './en/review-errors'
import { rule } from './en/rule'
import { secondFactor } from './en/second-factor'
import { shell } from './en/shell'
import { signIn } from './en/sign-in'
import { strip } from './en/strip'
import { submissions } from './en/submissions'
import { terms } from './en/terms'
import { tokens } from './en/tokens'
import { vendor } from './en/vendor'

/** The desk in English. One file per area under ./en; lib/i18n/messages/desk/ko.ts has exactly the same keys. */
export const en = {
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
} as const
