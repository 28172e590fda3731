import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { GET } from '@/app/[locale]/(public)/claims/[slug]/v/[version]/json/route'
import { execute } from '@/lib/core/command'
import { getVersionText } from '@/lib/publication/read/versions'
import { editOrganization } from '@/lib/registry/commands'
import { mergeModels } from '@/lib/registry/merge-commands'
import { addModel, editModel } from '@/lib/registry/model-commands'
import { suspendVerdict } from '@/lib/verdicts/suspend-commands'
import { judgedRecord } from './judged-record'
import { siteUrl } from './settings'

const slug = 'maverick-gpqa'

const get = (version: string, headers: Record<string, string> = {}) =>
  GET(new Request(`${siteUrl}/claims/${slug}/v/${version}.json`, { headers }), {
    params: Promise.resolve({ slug, version }),
  })

test('the JSON of a version stays byte for byte the same after verdicts, renames, merges and a suspension', async () => {
  const here = await judgedRecord()
  const kept = new Map<string, Buffer>()
  const keep = async (version: string) =>
    kept.set(version, Buffer.from(await (await get(version)).arrayBuffer()))
  const allAsKept = async (after: string) => {
    for (const [version, bytes] of kept) {
      const response = await get(version)
      expect(Buffer.from(await response.arrayBuffer()).equals(bytes), `version ${version} ${after}`).toBe(
        true,
      )
      const hash = createHash('sha256').update(bytes).digest('hex')
      expect((await getVersionText(here.record, slug, Number(version)))?.contentHash).toBe(hash)
      expect(response.headers.get('etag')).toBe(`"${hash}"`)
    }
  }
  await keep('0')
  await here.decide(slug, 'mixed')
  await allAsKept('after a verdict')
  await keep('1')
  const model = await here.db.model.findUniqueOrThrow({ where: { slug: 'llama-4-maverick' } })
  const vendor = await here.db.organization.findUniqueOrThrow({ where: { slug: 'meta' } })
  const renamed = { id: model.id, revision: model.revision, organizationId: vendor.id, openWeights: true }
  await execute(here.as(here.editor), editModel, { ...renamed, name: 'Maverick Renamed' })
  await execute(here.as(here.editor), editOrganization, {
    id: vendor.id,
    revision: vendor.revision,
    name: 'Meta Renamed',
    kinds: ['vendor'],
  })
  await allAsKept('after renames')
  const other = { name: 'Maverick by its right name', organizationId: vendor.id, openWeights: true }
  const into = await execute(here.as(here.editor), addModel, other)
  await execute(here.as(here.editor), mergeModels, { fromId: model.id, intoId: into.id })
  await allAsKept('after a merge')
  const claimId = await here.claimId(slug)
  await execute(here.as(here.editor), suspendVerdict, {
    claimId,
    reason: { en: 'A new run.', ko: '새 측정.' },
  })
  await here.decide(slug, 'contradicted')
  await allAsKept('after a suspension and another verdict')
  expect(String(kept.get('1'))).toContain('Llama 4 Maverick')
})

test('a version is kept for ever by readers, open to scripts of any site, and refused as a problem where there is none', async () => {
  await judgedRecord()
  const { headers, status } = await get('0')
  expect([status, headers.get('access-control-allow-origin')]).toEqual([200, '*'])
  expect(headers.get('cache-control')).toMatch(/max-age=31536000.*immutable/)
  expect((await get('0', { 'if-none-match': headers.get('etag') ?? '' })).status).toBe(304)
  for (const version of ['9', '00', '-1', 'x']) {
    const refused = await get(version)
    expect([refused.status, refused.headers.get('content-type')]).toEqual([404, 'application/problem+json'])
  }
})
