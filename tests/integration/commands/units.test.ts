import { beforeAll, expect, test } from 'vitest'
import { starterActor } from '@/lib/auth/actor'
import { createDraft } from '@/lib/claims/commands'
import { getFacts } from '@/lib/claims/read'
import { execute } from '@/lib/core/command'
import { addEvidence } from '@/lib/evidence/commands'
import { linkEvidence } from '@/lib/evidence/link-commands'
import { addModel } from '@/lib/registry/model-commands'
import { judge } from '@/lib/verdicts/judgement'
import { freshCommands } from '../../support/commands'
import { furnish, type Here } from '../../support/small-record'

let here: Here
beforeAll(async () => {
  here = await furnish(await freshCommands())
})

type Value = { value: string; unit: string; scale?: 'percent' | 'fraction'; se?: string }
type Measured = Value & { modelId?: string; setup?: Record<string, string> }

/** What the rule makes of a claim that one grade A run bears on. */
async function judged(claim: object, results: Measured[]) {
  const as = here.as(starterActor)
  const { id: claimId } = await execute(as, createDraft, {
    vendorId: here.meta,
    statement: { en: 'Maverick scores so much.', ko: '매버릭의 점수는 이만큼이다.' },
    claimedOn: '2025-04-05',
    subjectIds: [here.maverick],
    kind: 'score',
    assertions: [],
    ...claim,
  })
  const { id: evidenceId } = await execute(as, addEvidence, {
    title: 'A run',
    form: 'run',
    sourceId: here.source,
    date: '2025-05-01',
    access: 'open_weights',
    tiesCheckedOn: '2025-05-02',
    parties: [{ organizationId: here.epoch, role: 'ran' }],
    results: results.map((row) => ({ modelId: here.maverick, benchmarkId: here.gpqa, ...row })),
  })
  const link = { claimId, evidenceId, stance: 'supports', stanceReason: { en: 'Why.' } } as const
  await execute(as, linkEvidence, link)
  return judge(await here.db.$transaction((tx) => getFacts(tx, claimId)))
}

const scored = (value: string, unit: string) => ({
  assertions: [{ modelId: here.maverick, benchmarkId: here.gpqa, relation: 'eq', value, unit, se: '0.1' }],
})

test('a claim of a fraction is not put to the rule on a benchmark of percentages, however small its number', async () => {
  const measured = { value: '70.90', unit: '%', se: '0.6' }
  const { notPut, suggestion } = await judged(scored('0.712', 'fraction'), [measured])
  expect([notPut, suggestion]).toEqual(['other_unit', null])
  expect((await judged(scored('71.2', 'percent'), [measured])).suggestion?.verdict).toBe('confirmed')
  const trend = { ...scored('0.712', '0–1'), kind: 'trend' }
  trend.assertions = trend.assertions.map((row) => ({ ...row, relation: 'lt' }))
  expect((await judged(trend, [measured])).notPut).toBe('other_unit')
})

test('a result in another unit than its benchmark’s counts for nothing, unless its scale is said to be the same', async () => {
  const claim = scored('71.2', '%')
  for (const unit of ['fraction', 'Elo']) {
    const { suggestion } = await judged(claim, [{ value: '0.709', unit, se: '0.006' }])
    expect([suggestion?.verdict, suggestion?.excluded[0]?.why], unit).toEqual(['unverified', 'unit_mismatch'])
  }
  const stated = await judged(claim, [{ value: '70.9', unit: 'points', scale: 'percent', se: '0.6' }])
  expect(stated.suggestion?.verdict).toBe('confirmed')
})

test('two results of one set-up are compared with each other, and not with a further one that says more', async () => {
  const { id: rival } = await execute(here.as(starterActor), addModel, {
    name: 'Rival',
    organizationId: here.epoch,
  })
  const claim = {
    kind: 'comparison',
    assertions: [
      { modelId: here.maverick, benchmarkId: here.gpqa, relation: 'gt', comparatorModelId: rival },
    ],
  }
  const exact = [
    { value: '80.0', unit: '%', se: '1', setup: { shots: '5' } },
    { modelId: rival, value: '60.0', unit: '%', se: '1', setup: { shots: '5' } },
  ]
  const further = { ...exact[1], value: '61.0', unit: '%', setup: { shots: '5', temperature: '0' } }
  const { suggestion, request } = await judged(claim, [...exact, further])
  const [evidence] = request?.evidence ?? []
  const [subject, partner, apart] = evidence?.results ?? []
  expect(suggestion?.used).toEqual([subject?.id, partner?.id].sort())
  expect(suggestion?.excluded).toEqual([{ id: apart?.id, why: 'no_partner' }])
  const worded = await judged(claim, [...exact.slice(0, 1), further])
  expect(worded.suggestion?.pairs[0]?.outcome).toBe('win')
  const unreadable = { ...exact[1], value: '0.6', unit: 'Elo' }
  const beside = await judged(claim, [...exact.slice(0, 1), unreadable, further])
  expect(beside.suggestion?.pairs[0]?.outcome).toBe('win')
})
