'use server'
import { atItsPlace, namesFromBench } from '@/app/review/claims/bench-place'
import { fromNames, inNames, withoutBlanks } from '@/app/review/form-names'
import { captureEvidence, captureEvidenceEdit } from '@/lib/desk/capture/commands'
import { evidencePicks } from '@/lib/desk/capture/specs'
import { editLink, linkEvidence, overrideComparability, overrideGrade } from '@/lib/evidence/link-commands'
import { retractEvidence, supersedeEvidence } from '@/lib/evidence/status-commands'
import { action } from '@/lib/web/action'
import { nullWhenBlank } from './null-when-blank'

export const addToClaim = action(captureEvidence, {
  prepare: namesFromBench(evidencePicks),
  redirectTo: ({ id, claimId }, sent) => atItsPlace(claimId, sent, `e-${id}`),
})

export const saveEvidence = action(captureEvidenceEdit, {
  prepare: fromNames(evidencePicks),
  presentCurrent: inNames(evidencePicks),
  redirectTo: ({ id }) => `/review/evidence/${id}`,
})

export const attach = action(linkEvidence, {
  prepare: namesFromBench({ evidenceId: 'evidence' }),
  redirectTo: ({ evidenceId }, sent) => atItsPlace(String(sent.claimId), sent, `e-${evidenceId}`),
})

export const saveLink = action(editLink, {
  prepare: withoutBlanks,
  presentCurrent: inNames({}),
  redirectTo: ({ claimId }) => `/review/claims/${claimId}`,
})

export const setGrade = action(overrideGrade, {
  prepare: nullWhenBlank('grade'),
  redirectTo: ({ claimId }) => `/review/claims/${claimId}`,
})

export const setComparability = action(overrideComparability, {
  prepare: nullWhenBlank('comparability'),
  redirectTo: ({ claimId }) => `/review/claims/${claimId}`,
})

export const supersede = action(supersedeEvidence, {
  prepare: fromNames({ byId: 'evidence' }),
  redirectTo: ({ id }) => `/review/evidence/${id}`,
})

export const retract = action(retractEvidence, {
  prepare: withoutBlanks,
  redirectTo: ({ id }) => `/review/evidence/${id}`,
})
