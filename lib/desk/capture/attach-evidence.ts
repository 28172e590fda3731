import { command } from '@/lib/core/command'
import { DomainError } from '@/lib/core/error'
import { Id } from '@/lib/core/fields'
import { inPart } from '@/lib/core/refuse'
import { addEvidence } from '@/lib/evidence/commands'
import { linkEvidence } from '@/lib/evidence/link-commands'
import { EvidenceInput, EvidenceLinkInput } from '@/lib/evidence/schema'

const LinkPart = EvidenceLinkInput.omit({ claimId: true, evidenceId: true })

/** Enters a piece of evidence and says at once what it does to one claim. */
export const attachEvidence = command({
  name: 'evidence.attach',
  permission: 'evidence.attach',
  input: EvidenceInput.extend({ claimId: Id, link: LinkPart }),
  load: async () => ({}),
  guard: () => null,
  run: async ({ input, call }) => {
    const { claimId, link, ...evidence } = input
    const { id } = await call(addEvidence, evidence)
    await atLink(call(linkEvidence, { claimId, evidenceId: id, ...link }))
    return { result: { id, claimId }, audit: [], tags: [] }
  },
})

/** Puts a refusal of the link at the fields of its part of the form. */
async function atLink<R>(linking: Promise<R>): Promise<R> {
  try {
    return await linking
  } catch (error) {
    throw error instanceof DomainError ? inPart(error, 'link') : error
  }
}
