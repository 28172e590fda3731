import { describe, expect, it } from 'vitest'
import { descriptions } from '@/lib/exchange/import/dataset/descriptions'
import { datasetJsonSchema, descriptionOf } from '@/lib/exchange/import/dataset/json-schema'
import { inOrder } from '@/lib/exchange/import/dataset/order'
import { referenceProblems, resultKeyProblems } from '@/lib/exchange/import/dataset/references'
import { DatasetFile, type DatasetInput } from '@/lib/exchange/import/dataset/schema'

const format = 'countercheck-dataset/1' as const

/** The names of the fields of a JSON Schema, each with those on the way to it. */
function fieldsIn(schema: unknown, above: string[] = []): string[][] {
  if (typeof schema !== 'object' || schema === null) return []
  return Object.entries(schema).flatMap(([name, part]) =>
    name === 'properties'
      ? Object.entries(part).flatMap(([field, own]) => [
          [...above, field],
          ...fieldsIn(own, [...above, field]),
        ])
      : fieldsIn(part, above),
  )
}
const parse = (data: Omit<DatasetInput, 'format'>) => DatasetFile.parse({ format, ...data })

describe('a data set', () => {
  it('has the JSON Schema that the documentation ships', async () => {
    await expect(`${JSON.stringify(datasetJsonSchema(), null, 2)}\n`).toMatchFileSnapshot(
      '../../../docs/dataset.schema.json',
    )
  })

  it('says of every field what it says, and of no other', () => {
    const fields = fieldsIn(datasetJsonSchema())
    expect(fields.filter((field) => descriptionOf(field) === undefined)).toEqual([])
    const known = new Set(fields.flatMap((field) => [field.join('.'), ['*', ...field.slice(1)].join('.')]))
    expect(Object.keys(descriptions).filter((place) => !known.has(place))).toEqual([])
  })

  it('is refused with every reference that leads nowhere', () => {
    const data = parse({
      organizations: [{ key: 'meta', name: 'Meta', kinds: ['vendor'] }],
      models: [{ key: 'mav', name: 'Maverick', organization: 'nobody', variantOf: 'nothing' }],
    })
    expect(referenceProblems(data)).toEqual([
      'models mav: no organizations with key "nobody"',
      'models mav: no models with key "nothing"',
    ])
  })

  it('is refused when a key is used twice', () => {
    const row = { key: 'meta', name: 'Meta', kinds: ['vendor' as const] }
    expect(referenceProblems(parse({ organizations: [row, row] }))).toEqual([
      'organizations: the key "meta" is used twice',
    ])
  })

  it('may point to what is on record already, and gives no key to two things', () => {
    const data = parse({
      existing: { organizations: { meta: 'meta' }, claims: { wins: 'maverick-wins' } },
      models: [{ key: 'mav', name: 'Maverick', organization: 'meta' }],
      claimLinks: [{ from: 'wins', to: 'wins', kind: 'implies' }],
    })
    expect(referenceProblems(data)).toEqual([])
    const twice = parse({ ...data, organizations: [{ key: 'meta', name: 'Meta', kinds: ['vendor'] }] })
    expect(referenceProblems(twice)).toEqual(['organizations: the key "meta" is used twice'])
  })

  it('gives no verdict on a claim that is on record already', () => {
    const data = parse({
      existing: { claims: { wins: 'maverick-wins' } },
      assessments: [
        {
          claim: 'wins',
          verdict: 'mixed',
          oneLine: { en: 'x' },
          reasoning: { en: 'x' },
          judgedAsOf: '2026-01-01',
        },
      ],
    })
    expect(referenceProblems(data)).toEqual([
      'assessments wins: This claim is on record already; its verdict is proposed at the desk.',
    ])
  })

  it('is refused when a pair names a result that is not there', () => {
    const data = parse({
      evidence: [
        {
          key: 'e',
          title: 'E',
          form: 'run',
          source: 's',
          parties: [{ organization: 'o', role: 'ran' }],
          results: [{ key: 'a', model: 'm', benchmark: 'b', value: '1', unit: '%' }],
          pairs: [{ a: 'a', b: 'z' }],
          claims: [{ claim: 'c', stance: 'context', reason: { en: 'x' } }],
        },
      ],
    })
    expect(resultKeyProblems(data)).toEqual(['evidence e: no result with key "z"'])
  })

  it('is loaded with variants after what they stand under, and a circle is named', () => {
    const rows = [
      { key: 'b', of: 'a' },
      { key: 'a', of: undefined },
    ]
    expect(inOrder(rows, (row) => [row.of]).map((row) => row.key)).toEqual(['a', 'b'])
    expect(() =>
      inOrder(
        [
          { key: 'x', of: 'y' },
          { key: 'y', of: 'x' },
        ],
        (row) => [row.of],
      ),
    ).toThrow(/circle/)
  })
})
