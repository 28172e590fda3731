import type { z } from 'zod'
import { refuseSourceDays, sourceColumns } from '@/lib/claims/source-commands'
import { command, type Step } from '@/lib/core/command'
import type { FieldIssue } from '@/lib/core/error'
import { inPart, refused } from '@/lib/core/refuse'
import type { Tx } from '@/lib/db/client'
import { evidenceColumns, writeEvidenceRows } from '@/lib/evidence/rows'
import { refuseEvidence } from '@/lib/evidence/rules'
import { claimTag } from '@/lib/publication/tags'
import { getOwnClaim, type OwnClaim } from './own-claim'
import { VendorEvidenceInput } from './schema'

type Given = z.output<typeof VendorEvidenceInput>

/**
 * Evidence that a vendor hands in on its own claim. It names the vendor as the party that ran and published it, so its
 * grade is D. It is tied to the claim, and can become public, once a reviewer has accepted it.
 */
export const submitVendorEvidence = command({
  name: 'vendor_evidence.submit',
  permission: 'submission.own',
  input: VendorEvidenceInput,
  load: async ({ tx, input, actor }) => ({
    claim: await getOwnClaim(tx, actor, input.claimId),
    known: await publicEntries(tx, input),
  }),
  guard: ({ input, now, loaded: { claim, known } }) =>
    refuseUnknown(input, known) ?? refuseSource(input, now) ?? refuseEvidenceIn(input, claim, now),
  run: async (step) => {
    const { tx, input, actor, now, newId, loaded } = step
    const { claim } = loaded
    const evidenceId = await writeEvidence(step, claim)
    const id = newId()
    const { stance, stanceReason } = input
    const { organizationId } = claim
    await tx.vendorEvidence.create({
      data: {
        id,
        claimId: claim.id,
        evidenceId,
        organizationId,
        submittedById: actor.id,
        stance,
        stanceReason,
        receivedAt: now,
      },
    })
    const after = { claim: claim.id, organization: organizationId, evidence: evidenceId, stance }
    const audit = [{ subject: { type: 'submission', id }, after }]
    return { result: { id, evidenceId, claimId: claim.id }, audit, tags: [claimTag(claim.slug)] }
  },
})

async function writeEvidence(step: Step<Given>, claim: OwnClaim): Promise<string> {
  const { tx, input, actor, now, newId } = step
  const sourceId = newId()
  const source = { ...input.source, publisherId: claim.organizationId }
  await tx.source.create({
    data: { id: sourceId, ...sourceColumns(source), createdById: actor.id, createdAt: now },
  })
  const id = newId()
  const fields = { ...input.evidence, sourceId, unconfirmed: false, tiesNote: {} }
  await tx.evidence.create({
    data: {
      id,
      ...evidenceColumns(fields, actor.id),
      enteredById: actor.id,
      createdAt: now,
      updatedAt: now,
    },
  })
  await writeEvidenceRows(tx, id, { ...input.evidence, parties: partiesOf(input, claim) }, newId)
  return id
}

function partiesOf({ evidence }: Given, { organizationId }: OwnClaim) {
  const published = { organizationId, role: 'published' as const }
  return evidence.form === 'run' ? [{ organizationId, role: 'ran' as const }, published] : [published]
}

function refuseSource({ source }: Given, now: Date) {
  const refusal = refuseSourceDays(source, now)
  return refusal && inPart(refusal, 'source')
}

function refuseEvidenceIn(given: Given, claim: OwnClaim, now: Date) {
  const refusal = refuseEvidence({ ...given.evidence, parties: partiesOf(given, claim) }, now)
  return refusal && inPart(refusal, 'evidence')
}

/** A vendor knows of the registry what the public knows. */
async function publicEntries(tx: Tx, { evidence }: Given): Promise<Set<string>> {
  const ids = evidence.results.flatMap((row) => [row.modelId, row.benchmarkId])
  const rows = await tx.recordMention.findMany({
    where: { kind: { in: ['model', 'benchmark'] }, subjectId: { in: [...new Set(ids)] } },
    select: { subjectId: true },
    distinct: ['subjectId'],
  })
  return new Set(rows.map((row) => row.subjectId))
}

function refuseUnknown({ evidence }: Given, known: ReadonlySet<string>) {
  const issues: FieldIssue[] = evidence.results.flatMap((row, index) =>
    (['modelId', 'benchmarkId'] as const)
      .filter((field) => !known.has(row[field]))
      .map((field) => ({ path: ['evidence', 'results', index, field], message: 'invalid_reference' })),
  )
  return issues.length === 0 ? null : refused('invalid', 'invalid', { issues })
}
