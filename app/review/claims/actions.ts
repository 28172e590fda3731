'use server'
import { atItsPlace, fromBench, namesFromBench } from '@/app/review/claims/bench-place'
import { fromNames, inNames, withoutBlanks } from '@/app/review/form-names'
import { publishClaim, withdrawClaim } from '@/lib/claims/commands'
import { discardDraft } from '@/lib/claims/discard-command'
import { linkClaims, unlinkClaims } from '@/lib/claims/link-commands'
import { captureDraft, captureEdit } from '@/lib/desk/capture/commands'
import { claimPicks } from '@/lib/desk/capture/specs'
import { releaseEvidence } from '@/lib/evidence/commands'
import { suspendVerdict } from '@/lib/verdicts/suspend-commands'
import { action } from '@/lib/web/action'

export const saveDraft = action(captureDraft, {
  prepare: fromNames(claimPicks),
  redirectTo: ({ id }) => `/review/claims/${id}`,
})

export const saveDraftEdit = action(captureEdit, {
  prepare: fromNames(claimPicks),
  presentCurrent: inNames(claimPicks),
  redirectTo: ({ id }) => `/review/claims/${id}`,
})

export const discard = action(discardDraft, { redirectTo: () => '/review?list=drafts' })

export const publish = action(publishClaim, { redirectTo: ({ id }) => `/review/claims/${id}` })

export const release = action(releaseEvidence, { redirectTo: ({ id }) => `/review/claims/${id}` })

export const suspend = action(suspendVerdict, {
  prepare: withoutBlanks,
  redirectTo: ({ id }) => `/review/claims/${id}`,
})

export const withdraw = action(withdrawClaim, {
  prepare: withoutBlanks,
  redirectTo: ({ id }) => `/review/claims/${id}`,
})

export const tieClaims = action(linkClaims, {
  prepare: namesFromBench({ toId: 'claim' }),
  redirectTo: (_, sent) => atItsPlace(String(sent.fromId), sent, 'links'),
})

export const untieClaims = action(unlinkClaims, {
  prepare: fromBench,
  redirectTo: (_, sent) => atItsPlace(String(sent.fromBench), sent, 'links'),
})
