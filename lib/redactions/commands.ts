import { z } from 'zod'
import { getFacts, lockClaim } from '@/lib/claims/read'
import { command } from '@/lib/core/command'
import { DomainError } from '@/lib/core/error'
import { Id } from '@/lib/core/fields'
import { refused } from '@/lib/core/refuse'
import type { Tx } from '@/lib/db/client'
import { requiredText } from '@/lib/i18n/local-text-schema'
import { readText } from '@/lib/i18n/locales'
import { everythingTag } from '@/lib/publication/tags'
import { listInterests } from '@/lib/verdicts/read'
import { refuseInterest } from '@/lib/verdicts/rules'
import { carryOut } from './carry-out'
import { foundIn } from './found'
import { refuseDeciding, refuseWords } from './rules'

/** Words to black out, exactly as they stand; a long enough passage hits nothing else. */
const Words = z.string({ error: 'required' }).min(3, { error: 'words_too_short' }).max(2000)

/** Asks that words be blacked out in a claim's published versions, and wherever else they are kept. */
export const askRedaction = command({
  name: 'redaction.ask',
  permission: 'redaction.ask',
  input: z.strictObject({ claimId: Id, words: Words, publicNote: requiredText(1000) }),
  load: async ({ tx, input, actor }) => {
    await lockClaim(tx, input.claimId)
    return {
      facts: await getFacts(tx, input.claimId),
      interests: await listInterests(tx, actor.id),
      open: await tx.redactionRequest.count({ where: { claimId: input.claimId, state: 'asked' } }),
      found: await foundIn(tx, input),
    }
  },
  guard: ({ input, loaded: { facts, interests, open, found } }) =>
    refuseInterest(facts, interests) ??
    (open > 0 ? refused('conflict', 'redaction.open_already') : null) ??
    refuseWords(found, input),
  run: async ({ tx, input, actor, now, newId, loaded: { found } }) => {
    const id = newId()
    await tx.redactionRequest.create({ data: { id, ...input, askedById: actor.id, askedAt: now } })
    const after = { claim: input.claimId, versions: found.length, note: { ...input.publicNote } }
    return { result: { id }, audit: [{ subject: { type: 'redaction', id }, after }], tags: [] }
  },
})

const Request = z.strictObject({ requestId: Id })

/** Agrees to what somebody else asked: the words are blacked out at once, and forgotten. */
export const agreeRedaction = command({
  name: 'redaction.agree',
  permission: 'redaction.decide',
  input: Request,
  load: async ({ tx, input, actor }) => {
    const request = await locked(tx, input.requestId)
    const found =
      request.words === null ? [] : await foundIn(tx, { claimId: request.claimId, words: request.words })
    return {
      request,
      found,
      facts: await getFacts(tx, request.claimId),
      interests: await listInterests(tx, actor.id),
    }
  },
  guard: ({ actor, loaded: { request, found, facts, interests } }) =>
    refuseDeciding(request, actor) ??
    refuseInterest(facts, interests) ??
    refuseWords(found, { words: request.words ?? '', publicNote: readText(request.publicNote) }),
  run: async (step) => {
    const { request } = step.loaded
    const { blacked, rows, snapshots } = await carryOut(step, request)
    const after = { claim: request.claimId, note: { ...readText(request.publicNote) }, blacked, rows }
    const subject = { type: 'redaction', id: request.id }
    const audit = [{ subject, before: { state: 'asked' }, after }, ...snapshots.audit]
    return { result: { id: request.id }, audit, tags: [everythingTag, ...snapshots.tags] }
  },
})

/** Says no, or, by whoever asked, takes it back. The words are forgotten. */
export const declineRedaction = command({
  name: 'redaction.decline',
  permission: 'redaction.decide',
  input: Request,
  load: ({ tx, input }) => locked(tx, input.requestId),
  guard: ({ loaded }) => (loaded.state === 'asked' ? null : refused('conflict', 'redaction.decided')),
  run: async ({ tx, actor, now, loaded: { id } }) => {
    const data = { state: 'declined', words: null, decidedById: actor.id, decidedAt: now }
    await tx.redactionRequest.update({ where: { id }, data })
    const audit = [
      { subject: { type: 'redaction', id }, before: { state: 'asked' }, after: { state: 'declined' } },
    ]
    return { result: { id }, audit, tags: [] }
  },
})

async function locked(tx: Tx, id: string) {
  await tx.$queryRaw`SELECT 1 FROM public.redaction_request WHERE id = ${id}::uuid FOR UPDATE`
  const request = await tx.redactionRequest.findUnique({ where: { id } })
  if (!request) throw new DomainError('not_found', { reason: 'not_found' })
  return request
}
