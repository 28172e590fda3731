'use server'
import { withoutBlanks } from '@/app/review/form-names'
import { submissionPath } from '@/components/desk/submissions/submission-path'
import { acceptSubmission, declineSubmission } from '@/lib/vendors/judge-commands'
import { action } from '@/lib/web/action'

export const accept = action(acceptSubmission, { prepare: withoutBlanks, redirectTo: submissionPath })

export const decline = action(declineSubmission, { prepare: withoutBlanks, redirectTo: submissionPath })
