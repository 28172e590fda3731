import type { Actor } from '@/lib/auth/actor'
import { createInvitation } from '@/lib/auth/commands/invitations'
import { createToken } from '@/lib/auth/commands/tokens'
import { linkClaims } from '@/lib/claims/link-commands'
import { addComment } from '@/lib/comments/commands'
import { execute } from '@/lib/core/command'
import { newId } from '@/lib/core/id'
import { proposeCorrection } from '@/lib/corrections/proposal-commands'
import { retractEvidence } from '@/lib/evidence/status-commands'
import { tagClaims } from '@/lib/queue/tag-commands'
import { saveView } from '@/lib/queue/view-commands'
import { recallHarness } from '@/lib/recalls/commands'
import { askRedaction } from '@/lib/redactions/commands'
import { editOrganization } from '@/lib/registry/commands'
import { mergeModels } from '@/lib/registry/merge-commands'
import { addModel } from '@/lib/registry/model-commands'
import { takeChallenge } from '@/lib/vendors/challenge-commands'
import { submitChallenge, submitResponse } from '@/lib/vendors/commands'
import { submitVendorEvidence } from '@/lib/vendors/evidence-commands'
import { acceptSubmission } from '@/lib/vendors/judge-commands'
import { suspendVerdict } from '@/lib/verdicts/suspend-commands'
import {
  attachRun,
  draftScore,
  furnish,
  type Here,
  judgedClaim,
  propose,
  publishedClaim,
} from '../../support/small-record'

/** Whom the pages of the desk are shown to: who holds every role of the desk, a vendor, an outside approver. */
export type Visitors = { desk: Actor; vendor: Actor; outside: Actor }

/** Something of every kind that the desk has a page for, by what its page's address calls it. */
export type Furnished = { people: Visitors; invitation: string } & Record<
  | 'draft'
  | 'waiting'
  | 'suspended'
  | 'judged'
  | 'evidence'
  | 'draftEvidence'
  | 'assessment'
  | 'decided'
  | 'challenge'
  | 'taken'
  | 'response'
  | 'bulkChange'
  | 'correction'
  | 'recall'
  | 'redaction'
  | 'model',
  string
>

/** Puts the small record into a migrated database, with everything that can wait for somebody waiting there. */
export async function furnishDesk(own: Pick<Here, 'db' | 'url' | 'as'>): Promise<Furnished> {
  const here = await furnish(own)
  const people = {
    desk: await here.person(['admin', 'editor', 'reviewer']),
    vendor: await here.person(['vendor'], here.meta),
    outside: await here.person([]),
  }
  const claims = await standingClaims(here, people)
  const submissions = await submitted(here, people, claims.judged)
  const waits = await waitingForDesk(here, people, claims.judged)
  const registry = await mergedModels(here, people)
  await nameAtLength(here, people)
  return { people, ...claims, ...submissions, ...waits, ...registry }
}

/** Choices of a list are as wide as the longest name in it. */
async function nameAtLength(here: Here, { desk }: Visitors) {
  const name = 'Epoch Institute for the Independent Measurement of Language Models and Their Claims'
  await execute(here.as(desk), editOrganization, { id: here.epoch, revision: 1, name, kinds: ['evaluator'] })
}

/** A draft, a proposal that an outside approver may decide, a suspended verdict, one under re-review, two in order. */
async function standingClaims(here: Here, { desk, outside }: Visitors) {
  const draft = (await draftScore(here, { slug: 'a-draft' })).id
  const draftEvidence = (await attachRun(here, draft, { title: 'A run for the draft' })).evidenceId
  const waiting = (await publishedClaim(here, { slug: 'waiting' })).claimId
  const assessment = await propose(here, await here.person(['reviewer']), waiting)
  await here.db.outsideApprover.create({
    data: {
      assessmentId: assessment,
      personId: outside.id,
      invitedById: desk.id,
      acceptedAt: new Date(),
      interestsDeclaredAt: new Date(),
    },
  })
  const { claimId: suspended } = await judgedClaim(here, { slug: 'suspended' })
  const reason = { en: 'A reader found that the harness was misread.' }
  await execute(here.as(desk), suspendVerdict, { claimId: suspended, reason })
  const reopened = await judgedClaim(here, { slug: 'reopened', harness: 'helm' })
  const wrong = { en: 'The run was of another model.' }
  await execute(here.as(desk), retractEvidence, { id: reopened.evidenceId, reason: wrong })
  const judgement = await judgedClaim(here, { slug: 'judged' })
  const { claimId: judged, evidenceId: evidence, assessmentId: decided } = judgement
  await execute(here.as(desk), addComment, { claimId: judged, text: 'Is the **token limit** known?' })
  const tie = { fromId: judged, toId: suspended, kind: 'duplicate' }
  await execute(here.as(desk), linkClaims, tie)
  return { draft, draftEvidence, waiting, assessment, decided, suspended, judged, evidence }
}

/** An answer, evidence, a challenge that waits and one that is being dealt with. */
async function submitted(here: Here, { desk, vendor }: Visitors, claimId: string) {
  const answer = { claimId, language: 'en', text: 'We stand by it.\n\nThe run was ours.' }
  const { id: response } = await execute(here.as(vendor), submitResponse, answer)
  const text = 'The run was at a lower token limit.'
  const dispute = { claimId, version: 1, disputes: 'setup.tokenLimit', text }
  const { id: challenge } = await execute(here.as(vendor), submitChallenge, dispute)
  const { id: taken } = await execute(here.as(vendor), submitChallenge, { ...dispute, version: 0 })
  await execute(here.as(desk), takeChallenge, { challengeId: taken })
  const toThePoint = { kind: 'challenge', id: taken, reason: { en: 'It names the limit.' } }
  await execute(here.as(desk), acceptSubmission, toThePoint)
  const result = { modelId: here.maverick, benchmarkId: here.gpqa, value: '69.8', unit: '%' }
  await execute(here.as(vendor), submitVendorEvidence, {
    claimId,
    source: { title: 'Our logs', url: 'https://ai.meta.example/logs', language: 'en' },
    evidence: { title: 'Our own run', form: 'run', access: 'open_weights', results: [result] },
    stance: 'supports',
    stanceReason: { en: 'It is the number we printed.' },
  })
  return { response, challenge, taken }
}

/** What people of the desk ask for and leave for each other. */
async function waitingForDesk(here: Here, { desk }: Visitors, claimId: string) {
  const note = { en: 'We judged another model.' }
  const retraction = { claimId, kind: 'retraction', version: 1, note }
  const { id: correction } = await execute(
    here.as(await here.person(['editor'])),
    proposeCorrection,
    retraction,
  )
  const publicNote = { en: 'A private address had been quoted.' }
  const request = { claimId, words: 'Sixteen runs', publicNote }
  const admin = await here.person(['admin'])
  const { id: redaction } = await execute(here.as(admin), askRedaction, request)
  const reason = { en: 'The answer extraction dropped half of the answers.' }
  const { id: recall } = await execute(here.as(desk), recallHarness, { harness: 'inspect', reason })
  await execute(here.as(desk), saveView, { name: 'Drafts about Maverick', filter: 'list=drafts&q=maverick' })
  await execute(here.as(desk), createToken, { name: 'Nightly import', scopes: ['desk:read'], days: 30 })
  await execute(here.as(desk), tagClaims, { claimIds: [claimId], tag: 'Soon' })
  const given = { email: 'noor@people.example', name: 'Noor Vale', roles: ['reviewer'] }
  const { token: invitation } = await execute(here.as(desk), createInvitation, given)
  return { correction, redaction, recall, bulkChange: await changeUnderWay(here, desk), invitation }
}

/** As if there were more claims than are changed at once. */
async function changeUnderWay({ db }: Here, { id: requestedById }: Actor): Promise<string> {
  const change = { what: 'tag', tag: 'Soon' }
  const counts = { total: 300, done: 100, changed: 80 }
  const id = newId()
  const asked = { requestedById, requestedAt: new Date() }
  await db.bulkChange.create({ data: { id, change, filter: 'list=all&q=maverick', ...counts, ...asked } })
  return id
}

/** Two models that look alike, and one that was merged. */
async function mergedModels(here: Here, { desk }: Visitors) {
  const add = async (name: string) =>
    (await execute(here.as(desk), addModel, { name, organizationId: here.meta })).id
  await add('Llama 4 Maverik')
  await execute(here.as(desk), mergeModels, { fromId: await add('Maverick 4'), intoId: here.maverick })
  return { model: here.maverick }
}
