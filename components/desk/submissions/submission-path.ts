import type { SubmissionKind } from '@/lib/vendors/schema'

/** Where the desk deals with a submission. */
export function submissionPath({ kind, id }: { kind: SubmissionKind; id: string }): string {
  return kind === 'challenge' ? `/review/challenges/${id}` : `/review/submissions/${id}`
}
