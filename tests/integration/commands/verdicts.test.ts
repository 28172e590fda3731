import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { declareInterest, endInterest } from '@/lib/auth/commands/interests'
import { getFacts } from '@/lib/claims/read'
import { canonicalJson, sha256 } from '@/lib/core/canonical'
import { newId } from '@/lib/core/id'
import { basisOf } from '@/lib/verdicts/basis'
import {
  approveAssessment,
  proposeAssessment,
  returnAssessment,
  withdrawProposal,
} from '@/lib/verdicts/commands'
import { getAssessment } from '@/lib/verdicts/read'
import { changesSince } from '@/lib/verdicts/rules'
import { suspendVerdict } from '@/lib/verdicts/suspend-commands'
import { signedInPerson } from '../../support/people'
import {
  attached,
  basisHash,
  type ClaimCase,
  contact,
  draft,
  newestVersion,
  openCase,
  outcomes,
  proposalOf,
  proposed,
  published,
  refusalOf,
} from './claim-case'

let given: ClaimCase
beforeAll(async () => {
  given = await openCase()
})
afterAll(() => given.desk.db.$disconnect())

const approve = (actor: ClaimCase['second'], assessmentId: string) =>
  given.run(actor, approveAssessment, { assessmentId })

describe('a proposal', () => {
  it('is made by reviewers, on a published claim, one at a time', async () => {
    const claimId = await published(given)
    const proposal = await proposalOf(given, claimId)
    expect(await refusalOf(given.run(given.editor, proposeAssessment, proposal))).toBe('forbidden forbidden')
    const onDraft = await proposalOf(given, await draft(given))
    expect(await refusalOf(given.run(given.reviewer, proposeAssessment, onDraft))).toBe(
      'conflict claim.not_published',
    )
    const both = [given.reviewer, given.second].map((actor) => given.run(actor, proposeAssessment, proposal))
    expect(await outcomes(both)).toEqual({ done: 1, refused: ['conflict assessment.already_open'] })
  })

  it('is refused on ground that changed while it was written', async () => {
    const claimId = await published(given)
    const proposal = await proposalOf(given, claimId)
    await attached(given, claimId)
    expect(await refusalOf(given.run(given.reviewer, proposeAssessment, proposal))).toBe(
      'conflict assessment.changed_meanwhile',
    )
    await given.run(given.reviewer, proposeAssessment, {
      ...proposal,
      basisHash: await basisHash(given, claimId),
    })
  })

  it('says why where it leaves the rule, and how the vendor was asked before a hard verdict', async () => {
    const claimId = await published(given)
    await attached(given, claimId)
    const silent = await proposalOf(given, claimId, { verdict: 'mixed', departure: {} })
    expect(await refusalOf(given.run(given.reviewer, proposeAssessment, silent))).toBe('invalid invalid')
    const unasked = await proposalOf(given, claimId, { verdict: 'contradicted' })
    expect(await refusalOf(given.run(given.reviewer, proposeAssessment, unasked))).toBe('invalid invalid')
    await given.run(given.reviewer, proposeAssessment, { ...unasked, contact })
  })

  it('is not dated in the future', async () => {
    const proposal = await proposalOf(given, await published(given), { judgedAsOf: '2999-01-01' })
    expect(await refusalOf(given.run(given.reviewer, proposeAssessment, proposal))).toBe('invalid invalid')
  })

  it('is taken back by its author alone', async () => {
    const assessmentId = await proposed(given, await published(given))
    expect(await refusalOf(given.run(given.second, withdrawProposal, { assessmentId }))).toBe(
      'forbidden assessment.not_own',
    )
    await given.run(given.reviewer, withdrawProposal, { assessmentId })
    expect(await refusalOf(approve(given.second, assessmentId))).toBe('conflict assessment.not_open')
  })
})

describe('approving', () => {
  it('is refused to the author, also by returning', async () => {
    const assessmentId = await proposed(given, await published(given))
    expect(await refusalOf(approve(given.reviewer, assessmentId))).toBe('forbidden assessment.own')
    const back = given.run(given.reviewer, returnAssessment, { assessmentId, reason: 'No.' })
    expect(await refusalOf(back)).toBe('forbidden assessment.own')
  })

  it('publishes the verdict with the evidence it rests on, and the snapshot is the printed hash', async () => {
    const claimId = await published(given)
    const { evidenceId } = await attached(given, claimId)
    const assessmentId = await proposed(given, claimId)
    expect(await approve(given.second, assessmentId)).toMatchObject({ version: 1 })
    const version = await newestVersion(given, claimId)
    expect([version.verdict, version.assessmentId, version.reason]).toEqual([
      'confirmed',
      assessmentId,
      'verdict',
    ])
    expect(version.snapshot.evidence.map((one: { id: string }) => one.id)).toEqual([evidenceId])
    expect(version.snapshot.verdict).toMatchObject({ id: 'confirmed', origin: 'desk' })
    expect(version.snapshot.verdict.approvers).toHaveLength(1)
    expect(sha256(canonicalJson(version.snapshot))).toBe(version.contentHash)
    const before = await given.desk.db.version.findFirstOrThrow({ where: { claimId, number: 0 } })
    expect([version.previousHash, version.snapshot.version.previousHash]).toEqual([
      before.contentHash,
      before.contentHash,
    ])
  })

  it('never shows evidence that came after the proposal: it is refused with the difference', async () => {
    const claimId = await published(given)
    const assessmentId = await proposed(given, claimId)
    await attached(given, claimId)
    expect(await refusalOf(approve(given.second, assessmentId))).toBe('conflict assessment.stale')
    const changes = await given.desk.db.$transaction(async (tx) =>
      changesSince(await getAssessment(tx, assessmentId), await getFacts(tx, claimId)),
    )
    expect(changes.map(({ path }) => path.split('[')[0])).toEqual(['evidence', 'suggestion.reason'])
    expect((await newestVersion(given, claimId)).number).toBe(0)
  })

  it('is refused when the rule suggests something else since the registry changed, or its entries do', async () => {
    const claimId = await published(given)
    await attached(given, claimId)
    const assessmentId = await proposed(given, claimId)
    const benchmark = { where: { id: given.benchmarkId } }
    const { margin, floor } = await given.desk.db.benchmark.findUniqueOrThrow(benchmark)
    await given.desk.db.benchmark.update({ ...benchmark, data: { margin: '0.001', floor: '0' } })
    expect(await refusalOf(approve(given.second, assessmentId))).toBe('conflict assessment.stale')
    await given.desk.db.benchmark.update({ ...benchmark, data: { margin, floor } })
    await approve(given.second, assessmentId)
  })

  it('takes two for a hard verdict, and the same person only once', async () => {
    const claimId = await published(given)
    await attached(given, claimId, { value: '60.0' })
    const assessmentId = await proposed(given, claimId, { verdict: 'contradicted', contact })
    expect(await approve(given.second, assessmentId)).toMatchObject({ version: null })
    expect((await newestVersion(given, claimId)).verdict).toBe('unverified')
    expect(await refusalOf(approve(given.second, assessmentId))).toBe('conflict assessment.approved_already')
    expect(await approve(given.third, assessmentId)).toMatchObject({ version: 1 })
    const { verdict, snapshot } = await newestVersion(given, claimId)
    expect([verdict, snapshot.verdict.contact.whom, snapshot.verdict.approvers.length]).toEqual([
      'contradicted',
      contact.whom,
      2,
    ])
  })

  it('by two at once publishes once', async () => {
    const claimId = await published(given)
    const assessmentId = await proposed(given, claimId)
    const both = await outcomes([approve(given.second, assessmentId), approve(given.third, assessmentId)])
    expect(both).toEqual({ done: 1, refused: ['conflict assessment.not_open'] })
    expect(await given.desk.db.version.count({ where: { claimId } })).toBe(2)
  })

  it('by the two that a hard verdict needs, at once, publishes once with both', async () => {
    const claimId = await published(given)
    const assessmentId = await proposed(given, claimId, { verdict: 'misleading', contact })
    const both = await outcomes([approve(given.second, assessmentId), approve(given.third, assessmentId)])
    expect(both).toEqual({ done: 2, refused: [] })
    expect((await newestVersion(given, claimId)).snapshot.verdict.approvers).toHaveLength(2)
  })

  it('is refused to whoever has an interest in the vendor, a comparator or an owner of either', async () => {
    const claimId = await published(given, {
      kind: 'comparison',
      assertions: [
        {
          modelId: given.modelId,
          benchmarkId: given.benchmarkId,
          relation: 'gt',
          comparatorModelId: given.rivalModelId,
        },
      ],
    })
    const assessmentId = await proposed(given, claimId, { departure: { en: 'Why.' } })
    for (const organizationId of [given.vendorId, given.rivalId]) {
      const person = await signedInPerson(given.desk, ['reviewer'])
      await given.desk.db.interest.create({
        data: { id: newId(), personId: person.id, organizationId, note: 'Shares', declaredAt: new Date() },
      })
      expect(await refusalOf(approve(person, assessmentId))).toBe('forbidden assessment.interest')
      const back = given.run(person, returnAssessment, { assessmentId, reason: 'No.' })
      expect(await refusalOf(back)).toBe('forbidden assessment.interest')
    }
  })
})

describe('an interest declared after a proposal or an approval', () => {
  const declare = (actor: ClaimCase['second']) =>
    given.run(actor, declareInterest, { organizationId: given.vendorId, note: 'Begins there next month.' })

  it('of its author keeps the proposal from being approved, not from being returned', async () => {
    const claimId = await published(given)
    const author = await signedInPerson(given.desk, ['reviewer'])
    const proposal = await proposalOf(given, claimId)
    const { id: assessmentId } = await given.run(author, proposeAssessment, proposal)
    await declare(author)
    expect(await refusalOf(approve(given.second, assessmentId))).toBe(
      'forbidden assessment.interest_of_another',
    )
    await given.run(given.second, returnAssessment, { assessmentId, reason: 'Somebody else proposes it.' })
  })

  it('of the first approver keeps the second from publishing', async () => {
    const claimId = await published(given)
    const assessmentId = await proposed(given, claimId, { verdict: 'misleading', contact })
    const first = await signedInPerson(given.desk, ['reviewer'])
    await approve(first, assessmentId)
    const { id: interestId } = await declare(first)
    expect(await refusalOf(approve(given.second, assessmentId))).toBe(
      'forbidden assessment.interest_of_another',
    )
    expect((await newestVersion(given, claimId)).snapshot.version.number).toBe(0)
    await given.run(first, endInterest, { interestId })
    await approve(given.second, assessmentId)
  })
})

describe('returning', () => {
  it('ends the proposal with a reason, so that another can be made', async () => {
    const claimId = await published(given)
    const assessmentId = await proposed(given, claimId)
    const wordless = given.run(given.second, returnAssessment, { assessmentId, reason: '  ' })
    expect(await refusalOf(wordless)).toBe('invalid invalid')
    await given.run(given.second, returnAssessment, { assessmentId, reason: 'The margin is not named.' })
    const again = given.run(given.third, returnAssessment, { assessmentId, reason: 'Me too.' })
    expect(await refusalOf(again)).toBe('conflict assessment.not_open')
    await proposed(given, claimId)
  })
})

describe('suspending', () => {
  it('is for editors, sets the verdict aside at once, and ends with a new approval', async () => {
    const claimId = await published(given)
    const reason = { en: 'The harness was faulty.' }
    expect(await refusalOf(given.run(given.editor, suspendVerdict, { claimId, reason }))).toBe(
      'conflict verdict.none',
    )
    await approve(given.second, await proposed(given, claimId))
    expect(await refusalOf(given.run(given.reviewer, suspendVerdict, { claimId, reason }))).toBe(
      'forbidden forbidden',
    )
    const both = [1, 2].map(() => given.run(given.editor, suspendVerdict, { claimId, reason }))
    expect(await outcomes(both)).toEqual({ done: 1, refused: ['conflict verdict.suspended_already'] })
    await approve(given.second, await proposed(given, claimId))
    expect(await given.desk.db.claimFlag.count({ where: { claimId, liftedAt: null } })).toBe(0)
  })
})

describe('what a proposal rests on', () => {
  it('does not change when something is merely renamed', async () => {
    const claimId = await published(given)
    const hash = await basisHash(given, claimId)
    await given.desk.db.model.update({ where: { id: given.modelId }, data: { name: 'Meridian Four' } })
    const facts = await given.desk.db.$transaction((tx) => getFacts(tx, claimId))
    expect(basisOf(facts).hash).toBe(hash)
  })
})
