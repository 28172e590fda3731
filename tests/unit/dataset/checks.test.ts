import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { starterActor } from '@/lib/auth/actor'
import { datasetProblems } from '@/lib/exchange/import/dataset/check'
import { DatasetFile } from '@/lib/exchange/import/dataset/schema'
import { starterRecord } from '../starter/starter-record'

const small = join(import.meta.dirname, '../../fixtures/datasets/small.json')
const loading = { name: 'small', actor: starterActor, now: new Date('2026-12-01T00:00:00Z'), publish: true }

/** The small data set after a change, and what is wrong with it then. */
function problemsAfter(change: (data: DatasetFile) => void): string[] {
  const data = DatasetFile.parse(JSON.parse(readFileSync(small, 'utf8')))
  change(data)
  return datasetProblems(data, loading)
}

/** A copy of a row with some fields of its own. */
function like<T extends object>(row: T | undefined, own: Partial<T>): T {
  if (!row) throw new RangeError('the small data set has no such row')
  return { ...row, ...own }
}

const result = (own: Partial<DatasetFile['evidence'][number]['results'][number]>) => (data: DatasetFile) => {
  const [e1] = data.evidence
  e1?.results.splice(0, 1, like(e1.results[0], own))
}
const assertion =
  (own: Partial<DatasetFile['claims'][number]['assertions'][number]>) => (data: DatasetFile) => {
    const c2 = data.claims[1]
    c2?.assertions.splice(0, 1, like(c2.assertions[0], own))
  }
const evidence = (own: Partial<DatasetFile['evidence'][number]>) => (data: DatasetFile) => {
  data.evidence.splice(0, 1, like(data.evidence[0], own))
}
const link = (own: Partial<DatasetFile['evidence'][number]['claims'][number]>) => (data: DatasetFile) => {
  const [e1] = data.evidence
  e1?.claims.splice(0, 1, like(e1.claims[0], own))
}

describe('a data set is refused before it is loaded', () => {
  it('but not when it is sound', () => {
    expect(problemsAfter(() => {})).toEqual([])
    expect(datasetProblems(starterRecord(), { ...loading, name: 'starter' })).toEqual([])
  })

  it.each<[string, (data: DatasetFile) => void, string[]]>([
    [
      'one end of an interval alone',
      result({ ciLow: '60' }),
      ['evidence e1, results r1, ciLow: An interval has two ends and a level.'],
    ],
    [
      'the ends of an interval the wrong way round',
      result({ ciLow: '70', ciHigh: '60', ciLevel: '0.95' }),
      ['evidence e1, results r1, ciHigh: The upper end lies below the lower one.'],
    ],
    [
      'a value outside its interval',
      result({ ciLow: '70', ciHigh: '80', ciLevel: '0.95' }),
      ['evidence e1, results r1, value: The value lies outside its interval.'],
    ],
    [
      'repeats without their standard deviation',
      result({ runsK: 3 }),
      ['evidence e1, results r1, runsK: Give both the number of repeats and their standard deviation.'],
    ],
    [
      'evidence that nobody ran or published',
      evidence({ parties: [{ organization: 'epoch', role: 'funded' }] }),
      ['evidence e1, parties: Say who ran or published it.'],
    ],
    [
      'a pair of a result with itself',
      evidence({ pairs: [{ a: 'r1', b: 'r1', comparability: 'match', reason: {} }] }),
      ['evidence e1, pairs 1 (r1 r1), b: Choose two different values of this evidence.'],
    ],
    [
      'evidence derived from itself',
      evidence({ derivedFrom: 'e1' }),
      ['evidence e1, derivedFrom: This leads in a circle: e1 → e1.'],
    ],
    [
      'evidence superseded by itself',
      evidence({ status: { is: 'superseded', by: 'e1', reason: { en: 'x' } } }),
      ['evidence e1, status: This leads in a circle: e1 → e1.'],
    ],
    [
      'an assertion that says nothing',
      assertion({ benchmark: undefined, value: undefined, unit: undefined }),
      [
        'claims c2, assertions 1 (mav), benchmark: Name a benchmark or property, or a model to compare with.',
        'claims c2, assertions 1 (mav), value: Give a value, a model to compare with, or the vendor’s reason for reporting none.',
      ],
    ],
    [
      'bounds the wrong way round',
      assertion({ relation: 'between', value: undefined, low: '10M', high: '1,000' }),
      ['claims c2, assertions 1 (mav gpqa), high: The upper end lies below the lower one.'],
    ],
    [
      'a condition that the claim does not have',
      link({ conditions: { int4: 'yes' } }),
      ['evidence e1, claims c1, conditions, int4: The claim has no such condition.'],
    ],
    [
      'a circle of predecessors',
      ({ models }) => {
        models.splice(
          0,
          2,
          like(models[0], { predecessor: 'gpt4o' }),
          like(models[1], { predecessor: 'mav' }),
        )
      },
      ['models mav, variantOf and predecessor: This leads in a circle: mav → gpt4o → mav.'],
    ],
    [
      'a source without an address',
      ({ sources }) => {
        sources.splice(0, 1, like(sources[0], { url: undefined }))
      },
      ['sources blog, url: Give the address, or say in the note why there is none.'],
    ],
    [
      'a second organization of the same name',
      ({ organizations }) => {
        organizations.push(like(organizations[0], { key: 'meta-2', name: 'META.', names: {} }))
      },
      ['organizations meta-2: “META.” is a name of Meta (meta) already.'],
    ],
    [
      'a slug that two claims want',
      ({ claims }) => {
        claims.splice(1, 1, like(claims[1], { slug: 'maverick-beats-gpt-4o' }))
      },
      ['claims c2: "maverick-beats-gpt-4o" is the slug of "c1" already.'],
    ],
    [
      'a tie of an organization to itself',
      ({ ties }) => {
        ties.push({ key: 't', from: 'meta', to: 'meta', kind: 'owns', note: {} })
      },
      ['ties t, to: An organization has no tie to itself.'],
    ],
    [
      'bounds of a benchmark the wrong way round',
      ({ benchmarks }) => {
        benchmarks.splice(0, 1, like(benchmarks[0], { lowerBound: '1', upperBound: '0' }))
      },
      ['benchmarks gpqa, upperBound: The upper end lies below the lower one.'],
    ],
    [
      'claims tied in a circle',
      ({ claimLinks }) => {
        claimLinks.push({ from: 'c1', to: 'c2', kind: 'part_of', note: {} })
        claimLinks.push({ from: 'c2', to: 'c1', kind: 'part_of', note: {} })
      },
      ['claimLinks c2 c1, to: This would make a circle: the other claim leads back to this one.'],
    ],
    [
      'a claim to be published that nobody said anywhere',
      ({ claims }) => {
        claims.splice(0, 1, like(claims[0], { appearances: [] }))
      },
      ['claims c1: Say first where the claim was said: it has no source yet.'],
    ],
    [
      'a hard verdict of which the vendor was not told',
      ({ assessments }) => {
        assessments.splice(0, 1, like(assessments[0], { verdict: 'contradicted' }))
      },
      ['assessments c1, contact, whom: For this verdict, say how the vendor was asked, or why not.'],
    ],
    [
      'what is given twice of one claim',
      ({ evidence: [e1], assessments }) => {
        const [first] = e1?.claims ?? []
        const override = { result: 'r1', comparability: 'match' as const, reason: { en: 'x' } }
        first?.comparability.push(override, override)
        e1?.claims.push(like(first, { comparability: [] }))
        assessments.push(like(assessments[0], {}))
      },
      [
        'evidence e1, claims c1, comparability r1: The same is given twice.',
        'evidence e1, claims c1: The same is given twice.',
        'assessments c1: The same is given twice.',
      ],
    ],
  ])('for %s', (_, change, expected) => {
    expect(problemsAfter(change)).toEqual(expected)
  })
})
