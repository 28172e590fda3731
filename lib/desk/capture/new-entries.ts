import { z } from 'zod'
import type { Step } from '@/lib/core/command'
import { DomainError } from '@/lib/core/error'
import { Day, Id, WebAddress } from '@/lib/core/fields'
import { inPart } from '@/lib/core/refuse'
import { benchmarkKinds, directions, organizationKinds, scales } from '@/lib/registry/schema'
import { addBenchmarkOnce, addModelOnce, addOrganizationOnce } from './adding-once'
import { addSourceOnce, sameAddressAnswers } from './source-once'

const Text = z.string().trim().min(1, { error: 'required' })
/** Said once somebody has seen that an entry with a similar name is there. */
const Another = z.boolean().default(false)

const NewOrganization = z.strictObject({
  id: Id,
  name: Text.max(200),
  kind: z.enum(organizationKinds),
  url: WebAddress.optional(),
  another: Another,
})
const NewModel = z.strictObject({
  id: Id,
  name: Text.max(200),
  organizationId: Id,
  releasedOn: Day.optional(),
  openWeights: z.enum(['true', 'false']).optional(),
  variantOfId: Id.optional(),
  another: Another,
})
const NewBenchmark = z.strictObject({
  id: Id,
  name: Text.max(200),
  kind: z.enum(benchmarkKinds).default('benchmark'),
  metric: Text.max(200),
  unit: Text.max(60),
  scale: z.enum(scales),
  direction: z.enum(directions),
  another: Another,
})
const NewSource = z.strictObject({
  id: Id,
  title: Text.max(500),
  url: WebAddress.optional(),
  language: Text.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, { error: 'invalid_language' }),
  publisherId: Id.optional(),
  publishedOn: Day.optional(),
  note: z.string().trim().max(2000).optional(),
  sameAddress: z.enum(sameAddressAnswers).optional(),
})

/** Entries added on the spot, under the field in which their name was typed; `id` stands for the one they will get. */
export const NewEntries = z
  .strictObject({
    organizations: z.record(z.string().max(100), NewOrganization).default({}),
    models: z.record(z.string().max(100), NewModel).default({}),
    benchmarks: z.record(z.string().max(100), NewBenchmark).default({}),
    sources: z.record(z.string().max(100), NewSource).default({}),
  })
  .default({ organizations: {}, models: {}, benchmarks: {}, sources: {} })
export type NewEntries = z.output<typeof NewEntries>

/** The groups of new entries, and where they name things themselves. */
export const newEntryPicks = {
  'adding.models.*.organizationId': 'organization',
  'adding.models.*.variantOfId': 'model',
  'adding.sources.*.publisherId': 'organization',
} as const

type Call = Step<unknown>['call']

/** Adds them by their own commands, organizations first. Returns the id that each stand-in became. */
export async function addNewEntries(call: Call, entries: NewEntries): Promise<Map<string, string>> {
  const made = new Map<string, string>()
  const keep = async (standIn: string, adding: Promise<{ id: string }>) => {
    made.set(standIn, (await adding).id)
  }
  for (const [field, { id, kind, ...rest }] of Object.entries(entries.organizations))
    await keep(id, at('organizations', field, call(addOrganizationOnce, { ...rest, kinds: [kind] })))
  for (const [field, { id, ...rest }] of Object.entries(entries.models))
    await keep(id, at('models', field, call(addModelOnce, modelInput(rest, made))))
  for (const [field, { id, ...rest }] of Object.entries(entries.benchmarks))
    await keep(id, at('benchmarks', field, call(addBenchmarkOnce, rest)))
  for (const [field, { id, ...rest }] of Object.entries(entries.sources))
    await keep(id, at('sources', field, call(addSourceOnce, sourceInput(rest, made))))
  return made
}

type Made = ReadonlyMap<string, string>

function modelInput({ openWeights, ...rest }: Omit<z.output<typeof NewModel>, 'id'>, made: Made) {
  return {
    ...rest,
    organizationId: made.get(rest.organizationId) ?? rest.organizationId,
    ...(openWeights === undefined ? {} : { openWeights: openWeights === 'true' }),
  }
}

function sourceInput({ publisherId, note, ...rest }: Omit<z.output<typeof NewSource>, 'id'>, made: Made) {
  return {
    ...rest,
    ...(publisherId === undefined ? {} : { publisherId: made.get(publisherId) ?? publisherId }),
    note: note === undefined ? {} : { en: note },
  }
}

/** Puts the refusal of one entry's command at that entry's fields. */
async function at<R>(group: string, field: string, adding: Promise<R>): Promise<R> {
  try {
    return await adding
  } catch (error) {
    if (!(error instanceof DomainError) || !error.details.issues) throw error
    const { issues } = inPart(error, 'adding', group, field).details
    throw new DomainError('invalid', { reason: 'invalid', ...(issues ? { issues } : {}) })
  }
}
