import { beforeEach, describe, expect, test } from 'vitest'
import { operatorActor } from '@/lib/auth/actor'
import { declareInterest } from '@/lib/auth/commands/interests'
import { bindVendor, unbindVendor } from '@/lib/auth/commands/vendor-accounts'
import { execute } from '@/lib/core/command'
import { newId } from '@/lib/core/id'
import { editEvidence } from '@/lib/evidence/commands'
import { linkEvidence } from '@/lib/evidence/link-commands'
import { evidenceForm, getEvidence } from '@/lib/evidence/read'
import { EvidenceEditInput } from '@/lib/evidence/schema'
import { decideChallenge, leaveChallenge, takeChallenge } from '@/lib/vendors/challenge-commands'
import { getOwnPublicClaim, listOwnClaims } from '@/lib/vendors/claims-read'
import { submitChallenge, submitResponse } from '@/lib/vendors/commands'
import { submitVendorEvidence } from '@/lib/vendors/evidence-commands'
import { acceptSubmission, declineSubmission } from '@/lib/vendors/judge-commands'
import { getOwnSubmission, listOwnSubmissions } from '@/lib/vendors/read'
import { approveAssessment } from '@/lib/verdicts/commands'
import {
  draftScore,
  flags,
  type Here,
  judgedClaim,
  newest,
  openRecord,
  propose,
  publishedClaim,
  release,
  twice,
} from './record'

let here: Here
beforeEach(async () => {
  here = await openRecord()
})

const reason = { en: 'It speaks to what the page says.' }
const challenge = (claimId: string) => ({
  claimId,
  version: 1,
  disputes: 'setup.tokenLimit',
  text: 'The run was at a lower token limit.',
})
const evidenceOf = (claimId: string, modelId = here.maverick) => ({
  claimId,
  source: { title: 'Our logs', url: 'https://ai.meta.example/logs', language: 'en' },
  evidence: {
    title: 'Our own run',
    form: 'run',
    access: 'open_weights',
    results: [{ modelId, benchmarkId: here.gpqa, value: '69.8', unit: '%' }],
  },
  stance: 'supports',
  stanceReason: { en: 'It is the number we printed.' },
})

describe('an account of a vendor', () => {
  test('is bound by an administrator, is nothing else then, and can be unbound', async () => {
    const person = await here.person(['reviewer', 'editor'])
    await here.person(['admin'])
    const bind = { personId: person.id, organizationId: here.meta }
    await expect(execute(here.as(await here.person(['editor'])), bindVendor, bind)).rejects.toMatchObject({
      code: 'forbidden',
    })
    await execute(here.as(operatorActor), bindVendor, bind)
    const bound = await here.db.person.findUniqueOrThrow({
      where: { id: person.id },
      include: { roles: true },
    })
    expect(bound).toMatchObject({ organizationId: here.meta, roles: [{ role: 'vendor' }] })
    await execute(here.as(operatorActor), unbindVendor, { personId: person.id })
    await expect(
      execute(here.as(operatorActor), unbindVendor, { personId: person.id }),
    ).rejects.toMatchObject({ details: { reason: 'people.not_bound' } })
  })

  test('answers and challenges public claims of its own organization alone', async () => {
    const { claimId } = await publishedClaim(here)
    const draft = await draftScore(here, { slug: 'a-draft' })
    const meta = await here.person(['vendor'], here.meta)
    const epoch = await here.person(['vendor'], here.epoch)
    const answer = { claimId, language: 'en', text: 'We stand by it.' }
    await execute(here.as(meta), submitResponse, answer)
    for (const [actor, input] of [
      [epoch, answer],
      [meta, { ...answer, claimId: draft.id }],
      [meta, { ...answer, claimId: newId() }],
    ] as const)
      await expect(execute(here.as(actor), submitResponse, input)).rejects.toMatchObject({
        code: 'not_found',
      })
    await expect(
      execute(here.as(await here.person(['reviewer'])), submitResponse, answer),
    ).rejects.toMatchObject({ code: 'forbidden' })
    await expect(
      execute(here.as(meta), submitResponse, { ...answer, text: 'x'.repeat(5001) }),
    ).rejects.toMatchObject({ code: 'invalid' })
  })

  test('pages through all that it handed in, with nothing twice and nothing left out', async () => {
    const { claimId } = await publishedClaim(here)
    const meta = await here.person(['vendor'], here.meta)
    const receivedAt = new Date('2026-03-01T12:00:00Z')
    const from = { claimId, organizationId: here.meta, submittedById: meta.id, receivedAt }
    const made = Array.from({ length: 113 }, (_, at) => ({
      id: newId(),
      language: 'en',
      text: `No. ${at}`,
      ...from,
    }))
    await here.db.response.createMany({ data: made })
    const seen: string[] = []
    let after: string | undefined
    do {
      const page = await listOwnSubmissions(here.db, meta, { after })
      seen.push(...page.submissions.map(({ id }) => id))
      after = page.next ?? undefined
    } while (after)
    expect(seen).toEqual(
      made
        .map(({ id }) => id)
        .sort()
        .toReversed(),
    )
  })

  test('reads its own submissions and public claims, and nothing of anybody else', async () => {
    const { claimId } = await publishedClaim(here)
    await draftScore(here, { slug: 'a-draft' })
    const meta = await here.person(['vendor'], here.meta)
    const epoch = await here.person(['vendor'], here.epoch)
    const { id } = await execute(here.as(meta), submitResponse, {
      claimId,
      language: 'en',
      text: 'We stand by it.',
    })
    expect(await listOwnSubmissions(here.db, meta)).toMatchObject({
      submissions: [{ id, kind: 'response', state: 'received' }],
      next: null,
    })
    expect((await listOwnSubmissions(here.db, epoch)).submissions).toEqual([])
    await expect(getOwnSubmission(here.db, epoch, id)).rejects.toMatchObject({ code: 'not_found' })
    expect((await listOwnClaims(here.db, meta)).map((row) => row.id)).toEqual([claimId])
    expect(await listOwnClaims(here.db, epoch)).toEqual([])
    await expect(getOwnPublicClaim(here.db, epoch, claimId)).rejects.toMatchObject({ code: 'not_found' })
    await expect(listOwnSubmissions(here.db, await here.person(['vendor']))).rejects.toMatchObject({
      code: 'forbidden',
    })
    await expect(listOwnSubmissions(here.db, await here.person(['editor']))).rejects.toMatchObject({
      code: 'forbidden',
    })
  })
})

describe('a response', () => {
  test('is accepted or declined as to the point once, with a reason, by somebody without an interest', async () => {
    const { claimId } = await publishedClaim(here)
    const meta = await here.person(['vendor'], here.meta)
    const { id } = await execute(here.as(meta), submitResponse, {
      claimId,
      language: 'ko',
      text: '유지합니다.',
    })
    const input = { kind: 'response', id, reason }
    const interested = await here.person(['reviewer'])
    await execute(here.as(interested), declareInterest, { organizationId: here.meta, note: 'shares' })
    await expect(execute(here.as(interested), acceptSubmission, input)).rejects.toMatchObject({
      details: { reason: 'assessment.interest' },
    })
    const people = [await here.person(['reviewer']), await here.person(['reviewer'])] as const
    const ends = await twice((which) =>
      execute(here.as(people[which]), which ? acceptSubmission : declineSubmission, input),
    )
    expect(ends).toEqual(['conflict', 'done'])
    const own = await getOwnSubmission(here.db, meta, id)
    expect(own.reason).toEqual(reason)
    expect(await flags(here, claimId)).toEqual([])
  })
})

describe('evidence of a vendor', () => {
  test('bears on nothing and delays nothing until a reviewer accepts it; then it counts as the vendor’s own, grade D', async () => {
    const { claimId } = await publishedClaim(here)
    const assessmentId = await propose(here, await here.person(['reviewer']), claimId)
    const meta = await here.person(['vendor'], here.meta)
    const { id, evidenceId } = await execute(here.as(meta), submitVendorEvidence, evidenceOf(claimId))
    await execute(here.as(await here.person(['reviewer'])), approveAssessment, { assessmentId })
    expect((await newest(here, claimId)).evidence.map((row) => row.id)).not.toContain(evidenceId)
    expect(await getOwnSubmission(here.db, meta, id)).toMatchObject({ state: 'received', isPublic: false })

    await execute(here.as(await here.person(['reviewer'])), acceptSubmission, {
      kind: 'evidence',
      id,
      reason,
    })
    expect(await getOwnSubmission(here.db, meta, id)).toMatchObject({ state: 'accepted', isPublic: false })
    await release(here, claimId)
    const shown = (await newest(here, claimId)).evidence.find((row) => row.id === evidenceId)
    expect(shown).toMatchObject({ grade: 'D', counted: false, stance: 'supports' })
    expect(await getOwnSubmission(here.db, meta, id)).toMatchObject({ isPublic: true })
  })

  test('is nobody else’s to change, nor to attach before it is accepted', async () => {
    const { claimId } = await publishedClaim(here)
    const meta = await here.person(['vendor'], here.meta)
    const { id, evidenceId } = await execute(here.as(meta), submitVendorEvidence, evidenceOf(claimId))
    const reviewer = here.as(await here.person(['reviewer']))
    const row = await getEvidence(here.db, evidenceId)
    const form = EvidenceEditInput.parse({ ...evidenceForm(row), title: 'What they did not say' })
    const edit = () => execute(reviewer, editEvidence, form)
    const why = { stance: 'contradicts', stanceReason: reason } as const
    const attach = () => execute(reviewer, linkEvidence, { claimId, evidenceId, ...why })
    await expect(edit()).rejects.toMatchObject({ details: { reason: 'evidence.of_vendor' } })
    await expect(attach()).rejects.toMatchObject({ details: { reason: 'evidence.handed_in' } })
    await execute(reviewer, acceptSubmission, { kind: 'evidence', id, reason })
    await expect(edit()).rejects.toMatchObject({ details: { reason: 'evidence.of_vendor' } })
  })

  test('names models and benchmarks that are public, or none', async () => {
    const { claimId } = await publishedClaim(here)
    const hidden = newId()
    await here.db.model.create({
      data: { id: hidden, slug: 'hidden', name: 'Hidden', organizationId: here.meta, createdAt: new Date() },
    })
    const meta = await here.person(['vendor'], here.meta)
    await expect(
      execute(here.as(meta), submitVendorEvidence, evidenceOf(claimId, hidden)),
    ).rejects.toMatchObject({
      details: { issues: [{ path: ['evidence', 'results', 0, 'modelId'], message: 'invalid_reference' }] },
    })
  })

  test('is refused at the fields of its form for a day to come, of its document and its own', async () => {
    const { claimId } = await publishedClaim(here)
    const meta = await here.person(['vendor'], here.meta)
    const input = evidenceOf(claimId)
    const late = '2999-01-01'
    for (const [wrong, path] of [
      [{ ...input, source: { ...input.source, publishedOn: late } }, ['source', 'publishedOn']],
      [{ ...input, evidence: { ...input.evidence, date: late } }, ['evidence', 'date']],
    ] as const)
      await expect(execute(here.as(meta), submitVendorEvidence, wrong)).rejects.toMatchObject({
        details: { issues: [{ path, message: 'in_the_future' }] },
      })
  })
})

describe('a challenge', () => {
  test('goes to its published outcome by somebody who had no part in the verdict', async () => {
    const { claimId, author, approvers } = await judgedClaim(here)
    const meta = await here.person(['vendor'], here.meta)
    const { id } = await execute(here.as(meta), submitChallenge, challenge(claimId))
    for (const involved of [author, ...approvers]) {
      const refusal = { details: { reason: 'challenge.involved' } }
      await expect(execute(here.as(involved), takeChallenge, { challengeId: id })).rejects.toMatchObject(
        refusal,
      )
      const judge = { kind: 'challenge', id, reason }
      await expect(execute(here.as(involved), declineSubmission, judge)).rejects.toMatchObject(refusal)
    }
    const handler = await here.person(['reviewer'])
    await execute(here.as(handler), takeChallenge, { challengeId: id })
    const decision = {
      challengeId: id,
      outcome: 'upheld',
      note: { en: 'The limit was half of the default.' },
    }
    await expect(execute(here.as(handler), decideChallenge, decision)).rejects.toMatchObject({
      details: { reason: 'challenge.not_accepted' },
    })
    expect(await flags(here, claimId)).toEqual([])
    await execute(here.as(handler), acceptSubmission, { kind: 'challenge', id, reason })
    expect(await flags(here, claimId)).toEqual(['disputed'])
    await expect(
      execute(here.as(await here.person(['reviewer'])), decideChallenge, decision),
    ).rejects.toMatchObject({ details: { reason: 'challenge.not_handler' } })
    await execute(here.as(handler), decideChallenge, decision)
    expect(await flags(here, claimId)).toEqual(['under_re_review'])
    const [shown] = await here.db.$queryRaw<object[]>`SELECT outcome, outcome_note FROM record.challenge`
    expect(shown).toEqual({ outcome: 'upheld', outcome_note: decision.note })
    expect(await getOwnSubmission(here.db, meta, id)).toMatchObject({
      state: 'decided',
      outcome: { outcome: 'upheld', note: decision.note },
    })
  })

  test('that is not to the point is closed with that outcome, in public', async () => {
    const { claimId } = await judgedClaim(here)
    const meta = await here.person(['vendor'], here.meta)
    const { id } = await execute(here.as(meta), submitChallenge, challenge(claimId))
    await execute(here.as(await here.person(['reviewer'])), declineSubmission, {
      kind: 'challenge',
      id,
      reason,
    })
    const [shown] = await here.db.$queryRaw<object[]>`SELECT outcome, outcome_note FROM record.challenge`
    expect(shown).toEqual({ outcome: 'not_to_the_point', outcome_note: reason })
    await execute(here.as(meta), submitChallenge, challenge(claimId))
  })

  test('is open once for each version, also when handed in twice at once', async () => {
    const { claimId } = await judgedClaim(here)
    const meta = await here.person(['vendor'], here.meta)
    const ends = await twice(() => execute(here.as(meta), submitChallenge, challenge(claimId)))
    expect(ends).toEqual(['conflict', 'done'])
    await execute(here.as(meta), submitChallenge, { ...challenge(claimId), version: 0 })
    await expect(
      execute(here.as(meta), submitChallenge, { ...challenge(claimId), version: 7 }),
    ).rejects.toMatchObject({ details: { issues: [{ path: ['version'] }] } })
  })

  test('is taken by one of two, given back, and free again when its handler can no longer sign in', async () => {
    const { claimId } = await judgedClaim(here)
    const meta = await here.person(['vendor'], here.meta)
    const { id: challengeId } = await execute(here.as(meta), submitChallenge, challenge(claimId))
    const people = [await here.person(['reviewer']), await here.person(['editor'])] as const
    const take = (which: 0 | 1) => execute(here.as(people[which]), takeChallenge, { challengeId })
    expect(await twice(take)).toEqual(['conflict', 'done'])
    const { handlerId } = await here.db.challenge.findUniqueOrThrow({ where: { id: challengeId } })
    const taker = handlerId === people[0].id ? 0 : 1
    await execute(here.as(people[taker]), leaveChallenge, { challengeId })
    await take(0)
    await here.db.person.update({ where: { id: people[0].id }, data: { disabledAt: new Date() } })
    await take(1)
  })

  test('keeps the flag while another one is still being looked at', async () => {
    const { claimId } = await judgedClaim(here)
    const meta = await here.person(['vendor'], here.meta)
    const handler = await here.person(['reviewer'])
    const ids = []
    for (const version of [0, 1]) {
      const { id } = await execute(here.as(meta), submitChallenge, { ...challenge(claimId), version })
      await execute(here.as(handler), takeChallenge, { challengeId: id })
      await execute(here.as(handler), acceptSubmission, { kind: 'challenge', id, reason })
      ids.push(id)
    }
    const decide = (challengeId: string | undefined) =>
      execute(here.as(handler), decideChallenge, { challengeId, outcome: 'rejected', note: reason })
    await decide(ids[0])
    expect(await flags(here, claimId)).toEqual(['disputed'])
    await decide(ids[1])
    expect(await flags(here, claimId)).toEqual([])
  })
})
