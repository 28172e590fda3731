import { randomBytes } from 'node:crypto'
import type { z } from 'zod'
import type { Actor } from '@/lib/auth/actor'
import { createDraft, publishClaim } from '@/lib/claims/commands'
import { getFacts } from '@/lib/claims/read'
import type { ClaimDraftInput } from '@/lib/claims/schema'
import { addSource } from '@/lib/claims/source-commands'
import { type Command, execute } from '@/lib/core/command'
import { DomainError } from '@/lib/core/error'
import { addEvidence } from '@/lib/evidence/commands'
import { linkEvidence } from '@/lib/evidence/link-commands'
import type { EvidenceInput } from '@/lib/evidence/schema'
import { addBenchmark } from '@/lib/registry/benchmark-commands'
import { addOrganization } from '@/lib/registry/commands'
import { addModel } from '@/lib/registry/model-commands'
import { basisOf } from '@/lib/verdicts/basis'
import { proposeAssessment } from '@/lib/verdicts/commands'
import type { AssessmentInput } from '@/lib/verdicts/schema'
import { type Desk, openDesk, signedInPerson } from '../../support/people'

/** A desk with one editor and three reviewers, and a small registry: a vendor's model, a rival's, a benchmark. */
export type ClaimCase = Awaited<ReturnType<typeof openCase>>

export async function openCase() {
  const desk = await openDesk()
  const editor = await signedInPerson(desk, ['editor'])
  const reviewer = await signedInPerson(desk, ['reviewer'])
  const second = await signedInPerson(desk, ['reviewer'])
  const third = await signedInPerson(desk, ['reviewer'])
  const run = runner(desk)
  const add = await registry(run, reviewer)
  return { desk, editor, reviewer, second, third, run, ...add }
}

type Run = <I extends z.ZodType, L, R>(
  actor: Actor,
  command: Command<I, L, R>,
  input: z.input<I>,
) => Promise<R>

function runner(desk: Desk): Run {
  return (actor, command, input) => execute(desk.as(actor), command, input)
}

async function registry(run: Run, actor: Actor) {
  const organization = async (name: string, kind: 'vendor' | 'evaluator') =>
    (await run(actor, addOrganization, { name, kinds: [kind] })).id
  const vendorId = await organization('Meridian', 'vendor')
  const rivalId = await organization('Boreal', 'vendor')
  const evaluatorId = await organization('Open Bench Lab', 'evaluator')
  const modelId = (await run(actor, addModel, { name: 'Meridian 4', organizationId: vendorId })).id
  const rivalModelId = (await run(actor, addModel, { name: 'Boreal 2', organizationId: rivalId })).id
  const benchmark = { metric: 'accuracy', unit: '%', scale: 'percent', direction: 'higher' } as const
  const benchmarkId = (
    await run(actor, addBenchmark, { name: 'General Questions', items: 1000, ...benchmark })
  ).id
  const sourceId = (
    await run(actor, addSource, {
      title: 'Introducing Meridian 4',
      url: 'https://meridian.example/blog',
      language: 'en',
    })
  ).id
  return { vendorId, rivalId, evaluatorId, modelId, rivalModelId, benchmarkId, sourceId }
}

/** What a draft says: Meridian 4 scores 80.0% on General Questions. */
export function draftOf(
  given: ClaimCase,
  changes: Partial<z.input<typeof ClaimDraftInput>> = {},
): z.input<typeof ClaimDraftInput> {
  return {
    vendorId: given.vendorId,
    kind: 'score',
    statement: { en: `Meridian 4 scores 80.0% on General Questions ${randomBytes(3).toString('hex')}` },
    claimedOn: '2026-02-01',
    subjectIds: [given.modelId],
    appearances: [
      { sourceId: given.sourceId, quote: '80.0% on General Questions', language: 'en', isOriginal: true },
    ],
    assertions: [
      { modelId: given.modelId, benchmarkId: given.benchmarkId, relation: 'eq', value: '80.0', unit: '%' },
    ],
    ...changes,
  }
}

/** One independent measurement of the model. */
export function evidenceOf(
  given: ClaimCase,
  value = '79.5',
  changes: Partial<z.input<typeof EvidenceInput>> = {},
): z.input<typeof EvidenceInput> {
  return {
    title: `Open Bench Lab measures Meridian 4 at ${value}`,
    form: 'run',
    sourceId: given.sourceId,
    date: '2026-03-01',
    access: 'public_endpoint',
    tiesCheckedOn: '2026-03-02',
    parties: [{ organizationId: given.evaluatorId, role: 'ran' }],
    results: [{ modelId: given.modelId, benchmarkId: given.benchmarkId, value, unit: '%', n: 10_000 }],
    ...changes,
  }
}

export async function draft(given: ClaimCase, changes: Partial<z.input<typeof ClaimDraftInput>> = {}) {
  return (await given.run(given.reviewer, createDraft, draftOf(given, changes))).id
}

/** A published claim; its revision is then 2. */
export async function published(given: ClaimCase, changes: Partial<z.input<typeof ClaimDraftInput>> = {}) {
  const id = await draft(given, changes)
  await given.run(given.editor, publishClaim, { id, revision: 1, basisHash: await basisHash(given, id) })
  return id
}

/** Enters evidence and attaches it; the public does not see it yet. */
export async function attached(
  given: ClaimCase,
  claimId: string,
  changes: Parameters<typeof evidenceOf>[2] & { value?: string } = {},
) {
  const { value, ...rest } = changes
  const { id, resultIds } = await given.run(given.reviewer, addEvidence, evidenceOf(given, value, rest))
  const link = await given.run(given.reviewer, linkEvidence, {
    claimId,
    evidenceId: id,
    stance: 'supports',
    stanceReason: { en: 'It measures the same.' },
  })
  return { evidenceId: id, resultIds, linkId: link.id }
}

export async function basisHash(given: ClaimCase, claimId: string): Promise<string> {
  return given.desk.db.$transaction(async (tx) => basisOf(await getFacts(tx, claimId)).hash)
}

/** What a proposal says: the verdict with a departure, so that it may differ from the suggestion. */
export async function proposalOf(
  given: ClaimCase,
  claimId: string,
  changes: Partial<z.input<typeof AssessmentInput>> = {},
): Promise<z.input<typeof AssessmentInput>> {
  return {
    claimId,
    verdict: 'confirmed',
    oneLine: { en: 'An independent run measures the same.' },
    reasoning: { en: 'The measured value lies within the margin.' },
    judgedAsOf: '2026-03-10',
    departure: { en: 'The desk weighs it otherwise.' },
    basisHash: await basisHash(given, claimId),
    ...changes,
  }
}

export const contact = {
  whom: 'press@meridian.example',
  how: 'e-mail',
  contactedOn: '2026-03-01',
  deadline: '2026-03-08',
}

/** Proposes a verdict as the first reviewer. */
export async function proposed(
  given: ClaimCase,
  claimId: string,
  changes: Partial<z.input<typeof AssessmentInput>> = {},
) {
  return (await given.run(given.reviewer, proposeAssessment, await proposalOf(given, claimId, changes))).id
}

/** What was refused, and how; the test fails if nothing was. */
export async function refusal(doing: Promise<unknown>): Promise<DomainError> {
  const error: unknown = await doing.then(
    () => new Error('Nothing was refused'),
    (thrown: unknown) => thrown,
  )
  if (error instanceof DomainError) return error
  throw error
}

/** The same as `code reason`. */
export async function refusalOf(doing: Promise<unknown>): Promise<string> {
  const { code, details } = await refusal(doing)
  return `${code} ${details.reason}`
}

/** What became of two that were tried at once: how many succeeded, and why the others were refused. */
export async function outcomes(tries: Promise<unknown>[]): Promise<{ done: number; refused: string[] }> {
  const settled = await Promise.allSettled(tries)
  const refused = settled.flatMap((one) => {
    if (one.status === 'fulfilled') return []
    const { reason }: { reason: unknown } = one
    if (!(reason instanceof DomainError)) throw reason
    return [`${reason.code} ${reason.details.reason}`]
  })
  return { done: settled.length - refused.length, refused }
}

/** What the newest version of a claim says, parsed. */
export async function newestVersion(given: ClaimCase, claimId: string) {
  const row = await given.desk.db.version.findFirstOrThrow({
    where: { claimId },
    orderBy: { number: 'desc' },
  })
  return { ...row, snapshot: JSON.parse(row.text) }
}
