import { beforeEach, expect, test } from 'vitest'
import { starterActor } from '@/lib/auth/actor'
import { execute } from '@/lib/core/command'
import type { DomainError } from '@/lib/core/error'
import { newId } from '@/lib/core/id'
import { publicNamesToIds } from '@/lib/desk/capture/public-names-to-ids'
import { vendorEvidencePicks } from '@/lib/desk/capture/specs'
import { listPublicChoices } from '@/lib/desk/read/public-choices'
import { addBenchmark } from '@/lib/registry/benchmark-commands'
import { mergeModels } from '@/lib/registry/merge-commands'
import { addModel } from '@/lib/registry/model-commands'
import { submitVendorEvidence } from '@/lib/vendors/evidence-commands'
import { type Here, openRecord, publishedClaim } from './record'

let here: Here
let claimId: string
let secretModel: string
beforeEach(async () => {
  here = await openRecord()
  claimId = (await publishedClaim(here)).claimId
  const starter = here.as(starterActor)
  const secret = { name: 'Codename Walrus', aliases: [{ alias: 'Walrus', lang: 'en' as const }] }
  secretModel = (await execute(starter, addModel, { ...secret, organizationId: here.epoch })).id
  const scale = { metric: 'accuracy', unit: '%', scale: 'percent', direction: 'higher' } as const
  await execute(starter, addBenchmark, { name: 'Secret Bench', aliases: [{ alias: 'SB-1' }], ...scale })
})

/** What the form holds once its names were looked up. */
const prepared = (model: string, benchmark: string, title = 'Our own run') =>
  publicNamesToIds(
    {
      claimId,
      source: { title: 'Our logs', url: 'https://ai.meta.example/logs', language: 'en' },
      evidence: {
        title,
        form: 'run',
        access: 'open_weights',
        results: [{ modelId: model, benchmarkId: benchmark, value: '69.8', unit: '%' }],
      },
      stance: 'supports',
      stanceReason: { en: 'It is the number we printed.' },
    },
    { db: here.db, newId, spec: vendorEvidencePicks },
  )

/** What a vendor is told of the form. */
async function refusal(model: string, benchmark: string, title?: string) {
  const vendor = here.as(await here.person(['vendor'], here.meta))
  return execute(vendor, submitVendorEvidence, await prepared(model, benchmark, title)).then(
    () => 'taken',
    ({ details }: DomainError) => details.issues?.map(({ path, message }) => `${path.join('.')} ${message}`),
  )
}

test('a vendor is told the same of a name that the desk alone knows as of one that nobody knows', async () => {
  for (const title of [undefined, '']) {
    const unknown = await refusal('Nothing', 'Nothing', title)
    expect(unknown).toContain('evidence.results.0.modelId invalid_reference')
    expect(await refusal('Codename Walrus', 'Secret Bench', title)).toEqual(unknown)
    expect(await refusal('walrus', 'sb 1', title)).toEqual(unknown)
  }
})

test('a vendor names what is public, in any spelling, and what it was merged into once that is public', async () => {
  expect(await refusal('llama-4 maverick', 'gpqa DIAMOND')).toBe('taken')
  const editor = here.as(await here.person(['editor']))
  await execute(editor, mergeModels, { fromId: here.maverick, intoId: secretModel })
  expect(await refusal('Llama 4 Maverick', 'GPQA Diamond')).toBe('taken')
  expect(await refusal('Walrus', 'GPQA Diamond')).not.toBe('taken')
  await publishedClaim(here, { slug: 'walrus-gpqa', modelId: secretModel })
  expect(await refusal('Walrus', 'GPQA Diamond')).toBe('taken')
  const form = await prepared('Llama 4 Maverick', 'GPQA Diamond')
  expect(form).toMatchObject({ evidence: { results: [{ modelId: secretModel }] } })
})

test('the names that the form offers are public ones', async () => {
  const { model, benchmark } = await listPublicChoices(here.db)
  expect(model?.options.map(({ value }) => value)).toEqual(['Llama 4 Maverick'])
  expect(benchmark?.options.map(({ value }) => value)).toEqual(['GPQA Diamond'])
})
