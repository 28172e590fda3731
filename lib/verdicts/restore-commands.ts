import { z } from 'zod'
import { lockClaim } from '@/lib/claims/read'
import { command } from '@/lib/core/command'
import { DomainError } from '@/lib/core/error'
import { Day, Id } from '@/lib/core/fields'
import { refused } from '@/lib/core/refuse'
import type { Tx } from '@/lib/db/client'
import { localText } from '@/lib/i18n/local-text-schema'
import { type LocalText, readText } from '@/lib/i18n/locales'
import { proposeAssessment } from './commands'
import { sameAgain, type Worded, withWords } from './same-again'
import { AssessmentInput } from './schema'
import { findStandingVerdict } from './standing'

/**
 * Proposes that a suspended verdict stands again: the same verdict in the same words, on what is known today. It needs
 * the approvals that any verdict needs; the last of them lifts the suspension.
 */
export const proposeRestoration = command({
  name: 'verdict.restore',
  permission: 'verdict.restore',
  input: z.strictObject({
    claimId: Id,
    basisHash: AssessmentInput.shape.basisHash,
    /** Left out, the day on which the verdict was judged. */
    judgedAsOf: Day.optional(),
    /** Why it is still right where the rule suggests something else by now; left out, what was said then. */
    departure: localText(2000).optional(),
  }),
  load: async ({ tx, input }) => {
    await lockClaim(tx, input.claimId)
    const claim = await tx.claim.findUnique({
      where: { id: input.claimId },
      select: { flags: { where: { flag: 'suspended', liftedAt: null }, select: { id: true } } },
    })
    if (!claim) throw new DomainError('not_found', { reason: 'not_found' })
    return { suspended: claim.flags.length > 0, verdict: await loadVerdict(tx, input.claimId) }
  },
  guard: ({ loaded }) =>
    loaded.verdict && loaded.suspended ? null : refused('conflict', 'verdict.not_suspended'),
  run: async ({ tx, input, loaded, newId, call }) => {
    if (!loaded.verdict) throw refused('conflict', 'verdict.not_suspended')
    const same = sameAgain(loaded.verdict)
    const answer = readText(loaded.verdict.contact?.answer)
    const contact = same.contact ? { ...same.contact, answer } : undefined
    const { id } = await call(proposeAssessment, { ...same, contact, ...givenAnew(input) })
    const answers = loaded.verdict.contact?.answers ?? []
    await tx.contactAnswer.createMany({
      data: answers.map(({ text, ...row }) => ({
        ...row,
        text: readText(text),
        id: newId(),
        assessmentId: id,
      })),
    })
    const after = { restores: loaded.verdict.id }
    return { result: { id }, audit: [{ subject: { type: 'assessment', id }, after }], tags: [] }
  },
})

async function loadVerdict(tx: Tx, claimId: string): Promise<Worded | null> {
  const standing = await findStandingVerdict(tx, claimId)
  if (!standing) return null
  return tx.assessment.findUnique({ where: { id: standing.assessmentId }, include: withWords })
}

type Anew = { basisHash: string; judgedAsOf?: string | undefined; departure?: LocalText | undefined }

function givenAnew({ basisHash, judgedAsOf, departure }: Anew) {
  return {
    basisHash,
    ...(judgedAsOf === undefined ? {} : { judgedAsOf }),
    ...(departure === undefined ? {} : { departure }),
  }
}
