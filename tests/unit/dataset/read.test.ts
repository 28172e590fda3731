import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { Refusal } from '@/lib/core/refusal'
import { readDataset } from '@/lib/exchange/import/dataset/read'

const folder = mkdtempSync(join(tmpdir(), 'countercheck-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** What reading a file with this content gives, or the lines in which it is refused. */
async function read(content: string | Uint8Array) {
  const place = join(folder, 'set.json')
  writeFileSync(place, content)
  return readDataset(place).catch((error: Error) => error.message.split('\n').slice(1))
}

const organization = '{ "key": "acme", "name": "Müller", "kinds": ["vendor"] }'
const dataset = (rows: string) => `{ "format": "countercheck-dataset/1", ${rows} }`

describe('reading a data set', () => {
  it('refuses a file that is not UTF-8 rather than garble it', async () => {
    const content = Buffer.from(dataset(`"organizations": [${organization}]`), 'latin1')
    expect(await read(content)).toEqual(['set.json: This is not UTF-8; save it in that encoding.'])
  })

  it('reads over a byte order mark', async () => {
    expect(await read(`\ufeff${dataset(`"organizations": [${organization}]`)}`)).toMatchObject({
      organizations: [{ name: 'Müller' }],
    })
  })

  it('says by their keys where values are wrong, in sentences', async () => {
    const result =
      '{ "key": "r1", "model": "m", "benchmark": "b", "value": "71,2", "unit": "%", "se": "-1", "kind": "x" }'
    const link = '{ "claim": "c", "stance": "agrees", "reason": { "en": "x" }, "needs": ["Not A Slug"] }'
    const row = `{ "key": "e1", "title": "E", "form": "run", "source": "s", "parties": [{ "organization": "o", "role": "ran" }], "results": [${result}], "claims": [${link}] }`
    expect(
      await read(
        dataset(`"evidence": [${row}], "models": [{ "key": "A B", "name": "A", "organization": "o" }]`),
      ),
    ).toEqual([
      'set.json: models A B, key: A key has at most 120 lower-case letters, digits, points, underscores and hyphens, and begins with a letter or digit.',
      'set.json: evidence e1, results r1, value: Write the decimals after a point, as in 73.4; a comma only sets off thousands.',
      'set.json: evidence e1, results r1, se: This number is too low.',
      'set.json: evidence e1, results r1: Not known here: kind.',
      'set.json: evidence e1, claims c, stance: One of these belongs here: supports, contradicts, mixed, context, challenges_method.',
      'set.json: evidence e1, claims c, needs Not A Slug: Use small letters, digits and single hyphens.',
    ])
  })

  it('refuses a field that is named twice in one object, wherever that is', async () => {
    const rows = `"organizations": [${organization}, { "key": "b", "name": "B", "kinds": ["vendor"], "note": { "en": "one: {\\"a\\"}", "en": "two" } }]`
    expect(await read(dataset(`${rows}, "models": [], "models": []`))).toEqual([
      'set.json: organizations b, note, en: The same is given twice.',
      'set.json: models: The same is given twice.',
    ])
  })

  it('says in a sentence that there is no such file, and that a file is not JSON', async () => {
    const place = join(folder, 'nowhere.json')
    await expect(readDataset(place)).rejects.toEqual(new Refusal(`There is no file or folder ${place}.`))
    expect(await read('{ "format": ')).toEqual([expect.stringMatching(/^set\.json: This is not JSON: .+\.$/)])
  })
})
