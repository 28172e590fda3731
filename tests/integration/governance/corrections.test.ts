import { beforeEach, describe, expect, test } from 'vitest'
import { starterActor } from '@/lib/auth/actor'
import { declareInterest } from '@/lib/auth/commands/interests'
import { execute } from '@/lib/core/command'
import { correctText } from '@/lib/corrections/commands'
import {
  approveCorrection,
  proposeCorrection,
  returnCorrection,
  withdrawCorrection,
} from '@/lib/corrections/proposal-commands'
import { overrideGrade } from '@/lib/evidence/link-commands'
import { addOrganization } from '@/lib/registry/commands'
import { addModel } from '@/lib/registry/model-commands'
import { proposeAssessment } from '@/lib/verdicts/commands'
import { basisHash, flags, type Here, judgedClaim, newest, openRecord, publishedClaim, twice } from './record'

let here: Here
beforeEach(async () => {
  here = await openRecord()
})
const note = { en: 'A word was misspelt.', ko: '오탈자를 고쳤다.' }

describe('a typo or a clarification', () => {
  test('by one editor changes the words of claim, evidence and verdict, as the next version, and is listed', async () => {
    const { claimId, evidenceId, assessmentId } = await judgedClaim(here)
    const editor = await here.person(['editor'])
    const before = await newest(here, claimId)
    const { version } = await execute(here.as(editor), correctText, {
      claimId,
      kind: 'typo',
      version: before.version.number,
      note,
      changes: {
        statement: {
          en: 'Maverick reaches 69.8 on GPQA Diamond.',
          ko: '매버릭은 GPQA 다이아몬드에서 69.8점이다.',
        },
        evidence: [{ id: evidenceId, summary: { en: 'Sixteen runs over the whole set.' } }],
        oneLine: { en: 'Epoch has measured 69.5.', ko: '에포크가 69.5를 측정했다.' },
      },
    })
    const after = await newest(here, claimId)
    expect(version).toBe(before.version.number + 1)
    expect(after.version).toMatchObject({ reason: 'correction', note })
    expect(after.claim.statement.en).toBe('Maverick reaches 69.8 on GPQA Diamond.')
    expect(after.evidence[0]?.summary.en).toBe('Sixteen runs over the whole set.')
    expect(after.verdict).toMatchObject({
      id: 'confirmed',
      oneLine: { en: 'Epoch has measured 69.5.' },
      reasoning: before.verdict.reasoning,
      decidedInVersion: before.verdict.decidedInVersion,
    })
    const assessment = await here.db.assessment.findUniqueOrThrow({ where: { id: assessmentId } })
    expect(assessment.oneLine).toMatchObject({ en: 'Epoch measured 69.5.' })
    expect(await here.db.correction.findMany()).toMatchObject([
      {
        claimId,
        kind: 'typo',
        fromVersion: version - 1,
        toVersion: version,
        byId: editor.id,
        proposalId: null,
      },
    ])
  })

  test('that would change a number in a text is refused, naming the field', async () => {
    const { claimId } = await judgedClaim(here)
    const attempt = execute(here.as(await here.person(['editor'])), correctText, {
      claimId,
      kind: 'typo',
      version: 1,
      note,
      changes: { statement: { en: 'Maverick scores 68.9 on GPQA Diamond.' } },
    })
    await expect(attempt).rejects.toMatchObject({
      code: 'forbidden',
      details: { reason: 'correction.number', values: { field: 'statement' } },
    })
  })

  test('that would carry along anything but words is refused, naming the field', async () => {
    const { claimId } = await judgedClaim(here)
    const link = await here.db.claimEvidence.findFirstOrThrow({ where: { claimId } })
    await execute(here.as(starterActor), overrideGrade, {
      linkId: link.id,
      grade: 'C',
      reason: { en: 'They sell a product.' },
    })
    const attempt = execute(here.as(await here.person(['editor'])), correctText, {
      claimId,
      kind: 'clarification',
      version: 1,
      note,
      changes: { oneLine: { en: 'Epoch has measured 69.5.', ko: '에포크가 69.5를 측정했다.' } },
    })
    await expect(attempt).rejects.toMatchObject({
      code: 'forbidden',
      details: {
        reason: 'correction.not_text',
        values: { field: expect.stringMatching(/^evidence\[.*grade/) },
      },
    })
  })

  test('is refused to a reviewer, to an editor with an interest, of a version that is not the newest, and for nothing', async () => {
    const { claimId } = await judgedClaim(here)
    const changes = { reasoning: { en: 'The run is independent, and comparable.' } }
    const input = { claimId, kind: 'typo', version: 1, note, changes }
    const editor = await here.person(['editor'])
    await expect(execute(here.as(await here.person(['reviewer'])), correctText, input)).rejects.toMatchObject(
      { code: 'forbidden' },
    )
    await expect(execute(here.as(editor), correctText, { ...input, version: 0 })).rejects.toMatchObject({
      details: { reason: 'stale' },
    })
    await expect(execute(here.as(editor), correctText, { ...input, changes: {} })).rejects.toMatchObject({
      details: { reason: 'correction.nothing' },
    })
    await execute(here.as(editor), declareInterest, { organizationId: here.meta, note: 'shares' })
    await expect(execute(here.as(editor), correctText, input)).rejects.toMatchObject({
      details: { reason: 'assessment.interest' },
    })
  })

  test('by two editors at once is made by one; the other has not read what stands', async () => {
    const { claimId } = await judgedClaim(here)
    const editors = [await here.person(['editor']), await here.person(['editor'])] as const
    const ends = await twice((which) =>
      execute(here.as(editors[which]), correctText, {
        claimId,
        kind: 'typo',
        version: 1,
        note,
        changes: { reasoning: { en: `The run is independent and comparable${which ? '!' : '?'}` } },
      }),
    )
    expect(ends).toEqual(['conflict', 'done'])
    expect(await here.db.correction.count()).toBe(1)
  })
})

describe('a correction', () => {
  const correct = (claimId: string, assertionId: string) => ({
    claimId,
    kind: 'correction',
    version: 1,
    note: { en: 'The vendor printed 69.9.' },
    changes: {
      statement: { en: 'Maverick scores 69.9 on GPQA Diamond.' },
      assertions: [
        {
          id: assertionId,
          modelId: here.maverick,
          benchmarkId: here.gpqa,
          relation: 'eq',
          value: '69.9',
          unit: '%',
        },
      ],
    },
  })
  const assertionOf = (claimId: string) => here.db.assertion.findFirstOrThrow({ where: { claimId } })

  test('changes numbers once as many others as the verdict needs have approved it', async () => {
    const { claimId } = await judgedClaim(here, { verdict: 'contradicted' })
    const author = await here.person(['editor', 'reviewer'])
    const { id: assertionId } = await assertionOf(claimId)
    const { id: proposalId } = await execute(
      here.as(author),
      proposeCorrection,
      correct(claimId, assertionId),
    )
    await expect(execute(here.as(author), approveCorrection, { proposalId })).rejects.toMatchObject({
      details: { reason: 'correction.own' },
    })
    const first = await execute(here.as(await here.person(['reviewer'])), approveCorrection, { proposalId })
    expect(first.version).toBeNull()
    expect((await newest(here, claimId)).version.number).toBe(1)
    const last = await execute(here.as(await here.person(['reviewer'])), approveCorrection, { proposalId })
    expect(last.version).toBe(2)
    const after = await newest(here, claimId)
    expect(after.assertions[0]?.value).toBe('69.9')
    expect(after.claim.statement).toEqual({ en: 'Maverick scores 69.9 on GPQA Diamond.' })
    expect(after.verdict.id).toBe('contradicted')
    expect(await here.db.correction.findMany()).toMatchObject([
      { kind: 'correction', byId: author.id, proposalId },
    ])
  })

  test('of somebody who has an interest by now is published by nobody', async () => {
    const { claimId } = await judgedClaim(here)
    const { id: assertionId } = await assertionOf(claimId)
    const author = await here.person(['reviewer'])
    const { id: proposalId } = await execute(
      here.as(author),
      proposeCorrection,
      correct(claimId, assertionId),
    )
    const { vendorId: organizationId } = await here.db.claim.findUniqueOrThrow({ where: { id: claimId } })
    await execute(here.as(author), declareInterest, { organizationId, note: 'owns shares' })
    const reviewer = here.as(await here.person(['reviewer']))
    await expect(execute(reviewer, approveCorrection, { proposalId })).rejects.toMatchObject({
      details: { reason: 'assessment.interest_of_another' },
    })
    await execute(reviewer, returnCorrection, { proposalId, reason: 'Somebody else proposes it.' })
  })

  test('that brings in a comparator is approved by nobody with an interest in its maker', async () => {
    const { claimId } = await judgedClaim(here)
    const { id: assertionId } = await assertionOf(claimId)
    const starter = here.as(starterActor)
    const { id: organizationId } = await execute(starter, addOrganization, {
      name: 'Rival',
      kinds: ['vendor'],
    })
    const rival = await execute(starter, addModel, { name: 'Rival 1', organizationId })
    const [author, interested] = [await here.person(['reviewer']), await here.person(['reviewer'])]
    await execute(here.as(interested), declareInterest, { organizationId, note: 'owns shares' })
    const { changes, ...about } = correct(claimId, assertionId)
    const assertions = changes.assertions.map((row) => ({
      ...row,
      comparatorModelId: rival.id,
      comparatorValue: '53.6',
    }))
    const input = { ...about, changes: { ...changes, assertions } }
    const refused = { details: { reason: 'assessment.interest' } }
    await expect(execute(here.as(interested), proposeCorrection, input)).rejects.toMatchObject(refused)
    const { id: proposalId } = await execute(here.as(author), proposeCorrection, input)
    await expect(execute(here.as(interested), approveCorrection, { proposalId })).rejects.toMatchObject(
      refused,
    )
    await execute(here.as(await here.person(['reviewer'])), approveCorrection, { proposalId })
  })

  test('whose ground has changed since is refused with the difference', async () => {
    const { claimId } = await judgedClaim(here)
    const { id: assertionId } = await assertionOf(claimId)
    const author = await here.person(['editor'])
    const { id: proposalId } = await execute(
      here.as(author),
      proposeCorrection,
      correct(claimId, assertionId),
    )
    await execute(here.as(await here.person(['editor'])), correctText, {
      claimId,
      kind: 'typo',
      version: 1,
      note,
      changes: { oneLine: { en: 'Epoch has measured 69.5.', ko: '에포크는 69.5를 측정했다.' } },
    })
    const attempt = execute(here.as(await here.person(['reviewer'])), approveCorrection, { proposalId })
    await expect(attempt).rejects.toMatchObject({
      details: { reason: 'correction.stale', current: [{ path: 'verdict.oneLine.en' }] },
    })
  })

  test('is open once for each claim, returned by another and withdrawn by its author', async () => {
    const { claimId } = await judgedClaim(here)
    const { id: assertionId } = await assertionOf(claimId)
    const authors = [await here.person(['editor']), await here.person(['reviewer'])] as const
    const ends = await twice((which) =>
      execute(here.as(authors[which]), proposeCorrection, correct(claimId, assertionId)),
    )
    expect(ends).toEqual(['conflict', 'done'])
    const open = await here.db.correctionProposal.findFirstOrThrow()
    const other = await here.person(['reviewer'])
    await execute(here.as(other), returnCorrection, { proposalId: open.id, reason: 'Show the page.' })
    const again = await execute(here.as(other), proposeCorrection, correct(claimId, assertionId))
    await expect(
      execute(here.as(authors[0]), withdrawCorrection, { proposalId: again.id }),
    ).rejects.toMatchObject({ details: { reason: 'correction.not_own' } })
    await execute(here.as(other), withdrawCorrection, { proposalId: again.id })
    const states = await here.db.correctionProposal.findMany({ orderBy: { proposedAt: 'asc' } })
    expect(states.map(({ state }) => state)).toEqual(['returned', 'withdrawn'])
  })

  test('approved by the same two at once is published once', async () => {
    const { claimId } = await judgedClaim(here)
    const { id: assertionId } = await assertionOf(claimId)
    const author = await here.person(['editor'])
    const { id: proposalId } = await execute(
      here.as(author),
      proposeCorrection,
      correct(claimId, assertionId),
    )
    const people = [await here.person(['reviewer']), await here.person(['reviewer'])] as const
    const ends = await twice((which) => execute(here.as(people[which]), approveCorrection, { proposalId }))
    expect(ends).toEqual(['conflict', 'done'])
    expect((await newest(here, claimId)).version.number).toBe(2)
  })
})

describe('a retraction', () => {
  test('takes the verdict back: the page says so, keeps no verdict, and can get a new one', async () => {
    const { claimId } = await judgedClaim(here)
    await here.db.claimFlag.create({
      data: {
        id: claimId,
        claimId,
        flag: 'stale',
        reason: { en: 'Long ago.' },
        setById: starterActor.id,
        setAt: new Date(),
      },
    })
    const author = await here.person(['editor'])
    const input = { claimId, kind: 'retraction', version: 1, note: { en: 'We judged another model.' } }
    const { id: proposalId } = await execute(here.as(author), proposeCorrection, input)
    const approver = await here.person(['reviewer'])
    await execute(here.as(approver), approveCorrection, { proposalId })
    const after = await newest(here, claimId)
    expect(after.version).toMatchObject({ reason: 'retraction', number: 2, note: input.note })
    expect(after.verdict).toMatchObject({ id: 'unverified', origin: 'none', subReason: 'retracted' })
    expect(await flags(here, claimId)).toEqual([])
    const record = await here.db.recordClaim.findUniqueOrThrow({ where: { claimId } })
    expect(record).toMatchObject({ verdict: 'unverified', decidedAt: null })
    await execute(here.as(approver), proposeAssessment, {
      claimId,
      verdict: 'confirmed',
      oneLine: { en: 'Anew.' },
      reasoning: { en: 'Anew.' },
      judgedAsOf: '2025-05-03',
      departure: { en: 'Said in the test.' },
      basisHash: await basisHash(here, claimId),
    })
  })

  test('needs a verdict, and changes nothing else', async () => {
    const { claimId } = await publishedClaim(here)
    const editor = await here.person(['editor'])
    const input = { claimId, kind: 'retraction', version: 0, note }
    await expect(execute(here.as(editor), proposeCorrection, input)).rejects.toMatchObject({
      details: { reason: 'correction.no_verdict' },
    })
    const judged = await judgedClaim(here, { slug: 'another' })
    const changes = { statement: { en: 'Something else.' } }
    await expect(
      execute(here.as(editor), proposeCorrection, { ...input, claimId: judged.claimId, version: 1, changes }),
    ).rejects.toMatchObject({ details: { reason: 'correction.retraction_changes' } })
  })
})

test('the database refuses a correction without an approved proposal, and an approval by its author', async () => {
  const { claimId } = await judgedClaim(here)
  const editor = await here.person(['editor'])
  const row = {
    id: claimId,
    claimId,
    note,
    fromVersion: 1,
    toVersion: 2,
    byId: editor.id,
    publishedAt: new Date(),
  }
  await expect(here.db.correction.create({ data: { ...row, kind: 'correction' } })).rejects.toThrow(
    'correction_proposed_check',
  )
  const input = { claimId, kind: 'retraction', version: 1, note }
  const { id: proposalId } = await execute(here.as(editor), proposeCorrection, input)
  const own = { proposalId, approverId: editor.id, authorId: editor.id, approvedAt: new Date() }
  await expect(here.db.correctionApproval.create({ data: own })).rejects.toThrow('not_by_author')
  await expect(
    here.db.correctionProposal.update({
      where: { id: proposalId },
      data: { state: 'approved', decidedAt: new Date() },
    }),
  ).rejects.toThrow('correction_proposal_approved')
  await expect(
    here.db.correctionProposal.update({ where: { id: proposalId }, data: { note: { en: 'x' } } }),
  ).rejects.toThrow('correction_proposal_fixed')
})
