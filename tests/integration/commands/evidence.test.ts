import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { editDraft, publishClaim, withdrawClaim } from '@/lib/claims/commands'
import { linkClaims } from '@/lib/claims/link-commands'
import { getFacts } from '@/lib/claims/read'
import { addSource } from '@/lib/claims/source-commands'
import { newId } from '@/lib/core/id'
import { addEvidence, editEvidence, releaseEvidence } from '@/lib/evidence/commands'
import { editLink, linkEvidence, overrideComparability, overrideGrade } from '@/lib/evidence/link-commands'
import { retractEvidence, supersedeEvidence } from '@/lib/evidence/status-commands'
import { approveAssessment } from '@/lib/verdicts/commands'
import { judge } from '@/lib/verdicts/judgement'
import { suspendVerdict } from '@/lib/verdicts/suspend-commands'
import { signedInPerson } from '../../support/people'
import {
  attached,
  basisHash,
  type ClaimCase,
  draft,
  draftOf,
  evidenceOf,
  newestVersion,
  openCase,
  outcomes,
  proposed,
  published,
  refusal,
  refusalOf,
} from './claim-case'

let given: ClaimCase
beforeAll(async () => {
  given = await openCase()
})
afterAll(() => given.desk.db.$disconnect())

const seen = async (claimId: string) => ({ claimId, basisHash: await basisHash(given, claimId) })
const facts = (claimId: string) => given.desk.db.$transaction((tx) => getFacts(tx, claimId))

describe('evidence', () => {
  it('is entered by the desk alone, and says who ran or published it', async () => {
    const admin = await signedInPerson(given.desk, ['admin'])
    expect(await refusalOf(given.run(admin, addEvidence, evidenceOf(given)))).toBe('forbidden forbidden')
    const nobody = evidenceOf(given, '1', {
      parties: [{ organizationId: given.evaluatorId, role: 'funded' }],
    })
    expect(await refusalOf(given.run(given.reviewer, addEvidence, nobody))).toBe('invalid invalid')
  })

  it('has no day to come, nor does its document', async () => {
    const late = '2999-01-01'
    const wrong = evidenceOf(given, '1', { date: late, tiesCheckedOn: late })
    const { details } = await refusal(given.run(given.reviewer, addEvidence, wrong))
    const said = (field: string) => ({ path: [field], message: 'in_the_future' })
    expect(details.issues).toEqual([said('date'), said('tiesCheckedOn')])
    const source = { title: 'A page', url: 'https://late.example/', language: 'en', accessedOn: late }
    const refused = await refusal(given.run(given.reviewer, addSource, source))
    expect(refused.details.issues).toEqual([said('accessedOn')])
  })

  it('is not in the record until it is released, not even by the names it alone mentions', async () => {
    const claimId = await published(given)
    const { evidenceId } = await attached(given, claimId, {
      results: [
        { modelId: given.rivalModelId, benchmarkId: given.benchmarkId, value: '70.1', unit: '%', n: 1000 },
      ],
    })
    const version = await newestVersion(given, claimId)
    expect(version.text).not.toContain(evidenceId)
    expect(version.text).not.toContain('boreal-2')
    const mention = { kind: 'model', subjectId: given.rivalModelId }
    expect(await given.desk.db.recordMention.count({ where: mention })).toBe(0)
    await given.run(given.editor, releaseEvidence, await seen(claimId))
    expect((await newestVersion(given, claimId)).text).toContain(evidenceId)
    expect(await given.desk.db.recordMention.count({ where: mention })).toBe(1)
  })

  it('is published with the draft that it was attached to', async () => {
    const claimId = await draft(given)
    const { evidenceId } = await attached(given, claimId)
    await given.run(given.editor, publishClaim, {
      id: claimId,
      revision: 1,
      basisHash: await basisHash(given, claimId),
    })
    expect((await newestVersion(given, claimId)).snapshot.evidence[0].id).toBe(evidenceId)
  })

  it('is released by editors, once', async () => {
    const claimId = await published(given)
    await attached(given, claimId)
    expect(await refusalOf(given.run(given.reviewer, releaseEvidence, await seen(claimId)))).toBe(
      'forbidden forbidden',
    )
    const looked = await seen(claimId)
    const both = [1, 2].map(() => given.run(given.editor, releaseEvidence, looked))
    expect(await outcomes(both)).toEqual({ done: 1, refused: ['conflict evidence.nothing_to_release'] })
  })

  it('is edited until the public has seen it, by the first of two writers', async () => {
    const claimId = await published(given)
    const { evidenceId: id } = await attached(given, claimId)
    const edit = { ...evidenceOf(given, '79.9'), id, revision: 1 }
    const both = await outcomes([
      given.run(given.reviewer, editEvidence, edit),
      given.run(given.second, editEvidence, edit),
    ])
    expect(both).toEqual({ done: 1, refused: ['conflict stale'] })
    await given.run(given.editor, releaseEvidence, await seen(claimId))
    expect(await refusalOf(given.run(given.reviewer, editEvidence, { ...edit, revision: 2 }))).toBe(
      'conflict evidence.released',
    )
  })

  it('is attached to a claim once', async () => {
    const claimId = await published(given)
    const { id: evidenceId } = await given.run(given.reviewer, addEvidence, evidenceOf(given))
    const link = { claimId, evidenceId, stance: 'supports', stanceReason: { en: 'Why.' } } as const
    const both = await outcomes([1, 2].map(() => given.run(given.reviewer, linkEvidence, link)))
    expect(both.done).toBe(1)
    expect(await refusalOf(given.run(given.reviewer, linkEvidence, link))).toBe(
      'conflict evidence.already_linked',
    )
  })

  it('answers for conditions that the claim states, and no others', async () => {
    const claimId = await draft(given, { conditions: [{ id: 'int4', text: { en: 'In int4.' } }] })
    const { id: evidenceId } = await given.run(given.reviewer, addEvidence, evidenceOf(given))
    const link = { claimId, evidenceId, stance: 'context', stanceReason: { en: 'Why.' } } as const
    const wrong = given.run(given.reviewer, linkEvidence, { ...link, conditions: { fp8: 'yes' } })
    expect(await refusalOf(wrong)).toBe('invalid invalid')
    await given.run(given.reviewer, linkEvidence, { ...link, conditions: { int4: 'yes' } })
  })

  it('changes its stance until it is public, told to the second writer', async () => {
    const claimId = await published(given)
    const { linkId } = await attached(given, claimId)
    const edit = { id: linkId, revision: 1, stance: 'mixed', stanceReason: { en: 'Half of it.' } } as const
    const both = await outcomes([
      given.run(given.reviewer, editLink, edit),
      given.run(given.second, editLink, edit),
    ])
    expect(both).toEqual({ done: 1, refused: ['conflict stale'] })
    await given.run(given.editor, releaseEvidence, await seen(claimId))
    expect(await refusalOf(given.run(given.reviewer, editLink, { ...edit, revision: 2 }))).toBe(
      'conflict evidence.released',
    )
  })
})

describe('a person may judge otherwise than the code', () => {
  it('on independence, with a reason, and take it back', async () => {
    const claimId = await published(given)
    const { linkId } = await attached(given, claimId)
    const override = { linkId, grade: 'C', reason: { en: 'Its owner sells the model.' } } as const
    expect(await refusalOf(given.run(given.reviewer, overrideGrade, { ...override, reason: {} }))).toBe(
      'invalid invalid',
    )
    await given.run(given.reviewer, overrideGrade, override)
    const [weighed] = judge(await facts(claimId)).weighed
    expect([weighed?.grade, weighed?.gradeOverridden]).toEqual(['C', 'A'])
    await given.run(given.reviewer, overrideGrade, { linkId, grade: null, reason: {} })
    expect(judge(await facts(claimId)).weighed[0]?.grade).toBe('A')
  })

  it('on comparability, for a result of this claim', async () => {
    const claimId = await published(given)
    const { resultIds } = await attached(given, claimId)
    const [resultId = ''] = resultIds
    const reason = { en: 'Another prompt.' }
    await given.run(given.reviewer, overrideComparability, {
      claimId,
      resultId,
      comparability: 'material',
      reason,
    })
    const [weighed] = judge(await facts(claimId)).weighed
    expect(weighed?.results[0]?.comparability).toBe('material')
    const other = await published(given)
    const wrong = { claimId: other, resultId, comparability: 'match', reason } as const
    expect(await refusalOf(given.run(given.reviewer, overrideComparability, wrong))).toBe(
      'not_found not_found',
    )
  })
})

describe('evidence that no longer stands', () => {
  it('stays visible with its reason, makes a version of every claim that shows it, and reopens verdicts', async () => {
    const [one, other] = [await published(given), await published(given)]
    const { evidenceId } = await attached(given, one)
    const link = { evidenceId, stance: 'supports', stanceReason: { en: 'Why.' } } as const
    await given.run(given.reviewer, linkEvidence, { claimId: other, ...link })
    await given.run(given.second, approveAssessment, { assessmentId: await proposed(given, one) })
    await given.run(given.editor, releaseEvidence, await seen(other))
    await given.run(given.reviewer, retractEvidence, { id: evidenceId, reason: { en: 'A wrong file.' } })
    for (const claimId of [one, other]) {
      const { snapshot, reason } = await newestVersion(given, claimId)
      expect([reason, snapshot.evidence[0].status, snapshot.evidence[0].statusReason]).toEqual([
        'retraction',
        'retracted',
        { en: 'A wrong file.' },
      ])
    }
    const flags = await given.desk.db.claimFlag.findMany({ where: { claimId: { in: [one, other] } } })
    expect(flags.map(({ claimId, flag }) => [claimId, flag])).toEqual([[one, 'under_re_review']])
  })

  it('is superseded by evidence that stands, once, and never by itself', async () => {
    const { evidenceId: id } = await attached(given, await published(given))
    const { evidenceId: byId } = await attached(given, await published(given))
    const reason = { en: 'A newer run.' }
    expect(await refusalOf(given.run(given.reviewer, supersedeEvidence, { id, byId: id, reason }))).toBe(
      'conflict evidence.supersedes_itself',
    )
    const both = [1, 2].map(() => given.run(given.reviewer, supersedeEvidence, { id, byId, reason }))
    expect(await outcomes(both)).toEqual({ done: 1, refused: ['conflict evidence.not_active'] })
    const back = given.run(given.reviewer, supersedeEvidence, { id: byId, byId: id, reason })
    expect(await refusalOf(back)).toBe('conflict evidence.not_active')
  })
})

describe('what was looked at', () => {
  it('is what becomes public: evidence that came meanwhile is refused, and the editor looks again', async () => {
    const claimId = await published(given)
    await attached(given, claimId)
    const looked = await seen(claimId)
    await attached(given, claimId, { value: '60.0' })
    expect(await refusalOf(given.run(given.editor, releaseEvidence, looked))).toBe(
      'conflict claim.changed_meanwhile',
    )
    expect((await newestVersion(given, claimId)).snapshot.evidence).toEqual([])

    const id = await draft(given)
    const { basisHash: before } = await seen(id)
    await attached(given, id)
    const publishing = given.run(given.editor, publishClaim, { id, revision: 1, basisHash: before })
    expect(await refusalOf(publishing)).toBe('conflict claim.changed_meanwhile')
  })
})

describe('an edit of evidence', () => {
  it('keeps what was said of results that measure the same, and tells the trail what changed', async () => {
    const claimId = await published(given)
    const other = { modelId: given.rivalModelId, benchmarkId: given.benchmarkId, value: '70.1', unit: '%' }
    const own = { modelId: given.modelId, benchmarkId: given.benchmarkId, value: '60.0', unit: '%', n: 100 }
    const { evidenceId: id, resultIds } = await attached(given, claimId, { results: [own, other] })
    for (const resultId of resultIds)
      await given.run(given.reviewer, overrideComparability, {
        claimId,
        resultId,
        comparability: 'material',
        reason: { en: 'Another endpoint.' },
      })
    const edited = evidenceOf(given, '79.5', { title: 'Another title', results: [{ ...own, value: '60.5' }] })
    await given.run(given.reviewer, editEvidence, { ...edited, id, revision: 1 })
    const kept = await given.desk.db.comparabilityOverride.findMany({ where: { claimId } })
    expect(kept.map((row) => row.resultId)).toEqual([resultIds[0]])
    const { text } = await given.desk.db.auditEvent.findFirstOrThrow({
      where: { action: 'evidence.edit', subjectId: id },
    })
    const { before, after } = JSON.parse(text)
    expect([before.results.length, after.results[0].value]).toEqual([2, '60.5'])
    expect([before.overrides.length, after.overrides.length]).toEqual([2, 1])
    expect([after.title, 'form' in after]).toEqual(['Another title', false])
  })
})

describe('whoever has an interest in the vendor', () => {
  it('does nothing to a claim of it', async () => {
    const claimId = await published(given)
    const { linkId, evidenceId, resultIds } = await attached(given, claimId)
    const loose = (await given.run(given.reviewer, addEvidence, evidenceOf(given, '70.0'))).id
    const draftId = await draft(given)
    const judged = await published(given)
    const assessmentId = await proposed(given, judged, { departure: { en: 'Why.' } })
    await given.run(given.second, approveAssessment, { assessmentId })
    const other = await published(given)
    const person = await signedInPerson(given.desk, ['reviewer', 'editor'])
    await given.desk.db.interest.create({
      data: {
        id: newId(),
        personId: person.id,
        organizationId: given.vendorId,
        note: 'Shares',
        declaredAt: new Date(),
      },
    })
    const why = { en: 'Why.' }
    const stance = { stance: 'mixed', stanceReason: why } as const
    const looked = await seen(claimId)
    const draftHash = await basisHash(given, draftId)
    const acts = [
      () => given.run(person, linkEvidence, { claimId, evidenceId: loose, ...stance }),
      () => given.run(person, editLink, { id: linkId, revision: 1, ...stance }),
      () => given.run(person, overrideGrade, { linkId, grade: 'D', reason: why }),
      () =>
        given.run(person, overrideComparability, {
          claimId,
          resultId: resultIds[0] ?? '',
          comparability: 'material',
          reason: why,
        }),
      () => given.run(person, editEvidence, { ...evidenceOf(given, '60.0'), id: evidenceId, revision: 1 }),
      () => given.run(person, releaseEvidence, looked),
      () => given.run(person, retractEvidence, { id: evidenceId, reason: why }),
      () => given.run(person, supersedeEvidence, { id: evidenceId, byId: loose, reason: why }),
      () => given.run(person, editDraft, { ...draftOf(given), id: draftId, revision: 1 }),
      () =>
        given.run(person, publishClaim, {
          id: draftId,
          revision: 1,
          basisHash: draftHash,
        }),
      () => given.run(person, withdrawClaim, { id: claimId, note: why }),
      () => given.run(person, linkClaims, { fromId: claimId, toId: other, kind: 'implies' }),
      () => given.run(person, suspendVerdict, { claimId: judged, reason: why }),
    ]
    for (const act of acts) expect(await refusalOf(act())).toBe('forbidden assessment.interest')
  })
})
