import { z } from 'zod'
import { createDraft } from '@/lib/claims/commands'
import { ClaimDraftInput } from '@/lib/claims/schema'
import { execute } from '@/lib/core/command'
import { Id } from '@/lib/core/fields'
import { attachEvidence } from '@/lib/desk/capture/attach-evidence'
import { readWorkbench } from '@/lib/desk/read/workbench'
import { Snapshot } from '@/lib/publication/snapshot-schema'
import { filterFields, queueLists, readQueueQuery } from '@/lib/queue/query'
import { readQueue } from '@/lib/queue/read'
import { proposeAssessment } from '@/lib/verdicts/commands'
import { AssessmentInput } from '@/lib/verdicts/schema'
import { endpoint } from './endpoint'

const byId = z.strictObject({ id: Id })
const filters = Object.fromEntries(filterFields.map((name) => [name, z.string().max(200).optional()]))
const QueueQuery = z.strictObject({
  list: z.enum(queueLists),
  after: z.string().max(400).optional(),
  ...filters,
})
const Json = z.unknown()

/** What people of the desk do through programs of their own: the commands and reads of its pages. */
export const deskEndpoints = [
  endpoint({
    method: 'GET',
    path: '/desk/queue',
    id: 'listQueue',
    summary: 'One list of the queue, page by page',
    scope: 'desk:read',
    params: z.strictObject({}),
    given: QueueQuery,
    answer: z.strictObject({ rows: z.array(Json), count: z.int(), next: z.string().nullable() }),
    run: async ({ given, context: { db, actor, now } }) => {
      const { parts } = await readQueue(db, actor, readQueueQuery(given), now())
      const [part] = parts
      return part ? { rows: plain(part.rows), count: part.count, next: part.next } : null
    },
  }),
  endpoint({
    method: 'GET',
    path: '/desk/claims/{id}',
    id: 'readWorkbench',
    summary:
      'A claim as the desk sees it: what is not released too, what the rule suggests, and the hash of what was read',
    scope: 'desk:read',
    params: byId,
    given: z.strictObject({}),
    answer: z.strictObject({
      claim: Snapshot,
      basisHash: z.string(),
      suggestion: Json,
      version: Json,
      flags: z.array(Json),
    }),
    run: async ({ params: { id }, context: { db, actor } }) => {
      const bench = await readWorkbench(db, actor, id)
      if (!bench) return null
      const { snapshot, basisHash, judgement, version, flags } = bench
      return plain({ claim: snapshot, basisHash, suggestion: judgement.suggestion, version, flags })
    },
  }),
  endpoint({
    method: 'POST',
    path: '/desk/claims',
    id: 'createDraft',
    summary: 'Writes down a claim as a draft that only the desk sees',
    scope: 'claims:write',
    params: z.strictObject({}),
    given: ClaimDraftInput,
    answer: z.strictObject({ id: Id, slug: z.string() }),
    run: ({ given, context }) => execute(context, createDraft, given),
  }),
  endpoint({
    method: 'POST',
    path: '/desk/claims/{id}/evidence',
    id: 'attachEvidence',
    summary: 'Enters evidence with its results and attaches it to a claim',
    scope: 'evidence:write',
    params: byId,
    given: attachEvidence.input.omit({ claimId: true }),
    answer: z.strictObject({ id: Id, claimId: Id }),
    run: ({ params, given, context }) => execute(context, attachEvidence, { ...given, claimId: params.id }),
  }),
  endpoint({
    method: 'POST',
    path: '/desk/claims/{id}/assessments',
    id: 'proposeAssessment',
    summary: 'Proposes a verdict, for others to approve',
    scope: 'assessments:write',
    params: byId,
    given: AssessmentInput.omit({ claimId: true }),
    answer: z.strictObject({ id: Id }),
    run: ({ params, given, context }) =>
      execute(context, proposeAssessment, { ...given, claimId: params.id }),
  }),
]

function plain(value: unknown) {
  return JSON.parse(JSON.stringify(value))
}
