'use server'
import { atItsPlace, commentSent } from '@/app/review/claims/bench-place'
import { addComment, editComment, reopenComment, resolveComment } from '@/lib/comments/commands'
import { action } from '@/lib/web/action'

export const say = action(addComment, {
  prepare: commentSent,
  redirectTo: ({ id, claimId }, sent) => atItsPlace(claimId, sent, `c-${id}`),
})

export const changeComment = action(editComment, {
  prepare: commentSent,
  redirectTo: ({ id, claimId }, sent) => atItsPlace(claimId, sent, `c-${id}`),
})

export const resolve = action(resolveComment, {
  prepare: commentSent,
  redirectTo: ({ claimId }, sent) => atItsPlace(claimId, sent, 'discussion'),
})

export const reopen = action(reopenComment, {
  prepare: commentSent,
  redirectTo: ({ id, claimId }, sent) => atItsPlace(claimId, sent, `c-${id}`),
})
