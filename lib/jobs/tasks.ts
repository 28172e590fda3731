import type { Task } from './task'
import { auditVerification } from './tasks/audit-verification'
import { bulkChanges } from './tasks/bulk-changes'
import { dailySnapshot } from './tasks/daily-snapshot'
import { draftWords } from './tasks/draft-words'
import { noticeMail } from './tasks/notice-mail'
import { recalls } from './tasks/recalls'
import { sessionSweep } from './tasks/session-sweep'
import { stalenessSweep } from './tasks/staleness-sweep'
import { suggestionCheck } from './tasks/suggestion-check'

/** All tasks. The worker, the schedule and the administration follow from this list. */
export const tasks: readonly Task[] = [
  stalenessSweep,
  sessionSweep,
  recalls,
  draftWords,
  bulkChanges,
  auditVerification,
  suggestionCheck,
  dailySnapshot,
  noticeMail,
]
