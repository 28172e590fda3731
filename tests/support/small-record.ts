import { type Actor, type PersonRole, starterActor } from '@/lib/auth/actor'
import { createDraft, publishClaim } from '@/lib/claims/commands'
import { getFacts } from '@/lib/claims/read'
import { addSource } from '@/lib/claims/source-commands'
import { type CommandContext, execute } from '@/lib/core/command'
import { newId } from '@/lib/core/id'
import type { Database } from '@/lib/db/client'
import { addEvidence, releaseEvidence } from '@/lib/evidence/commands'
import { linkEvidence } from '@/lib/evidence/link-commands'
import { Snapshot } from '@/lib/publication/snapshot-schema'
import { addBenchmark } from '@/lib/registry/benchmark-commands'
import { addOrganization } from '@/lib/registry/commands'
import { addModel } from '@/lib/registry/model-commands'
import { basisOf } from '@/lib/verdicts/basis'
import { approveAssessment, proposeAssessment } from '@/lib/verdicts/commands'

/** A desk with a small registry, and what tests do on it. Every test has its own database. */
export type Here = {
  db: Database
  url: string
  as: (actor: Actor) => CommandContext
  person: (roles: PersonRole[], organizationId?: string) => Promise<Actor>
  meta: string
  epoch: string
  maverick: string
  gpqa: string
  source: string
}

/** Puts the small registry into a migrated database that holds nothing yet. */
export async function furnish({ db, url, as }: Pick<Here, 'db' | 'url' | 'as'>): Promise<Here> {
  const starter = as(starterActor)
  const { id: meta } = await execute(starter, addOrganization, { name: 'Meta', kinds: ['vendor'] })
  const { id: epoch } = await execute(starter, addOrganization, { name: 'Epoch', kinds: ['evaluator'] })
  const { id: maverick } = await execute(starter, addModel, {
    name: 'Llama 4 Maverick',
    organizationId: meta,
    openWeights: true,
    releasedOn: '2025-04-05',
  })
  const { id: gpqa } = await execute(starter, addBenchmark, {
    name: 'GPQA Diamond',
    metric: 'accuracy',
    unit: '%',
    scale: 'percent',
    direction: 'higher',
    items: 198,
  })
  const document = { title: 'A page', url: 'https://pages.example/one', language: 'en' }
  const { id: source } = await execute(starter, addSource, document)
  const person = async (roles: PersonRole[], organizationId?: string): Promise<Actor> => {
    const id = newId()
    const name = `Person ${id.slice(-6)}`
    const own = organizationId ?? null
    await db.person.create({
      data: {
        id,
        name,
        email: `${id}@people.example`,
        createdAt: new Date(),
        organizationId: own,
        roles: { create: roles.map((role) => ({ role })) },
      },
    })
    return { id, name, roles, sessionId: null, organizationId: own }
  }
  return { db, url, as, person, meta, epoch, maverick, gpqa, source }
}

/** A draft: Maverick scores 69.8 on GPQA Diamond. */
export async function draftScore(
  here: Here,
  given: { slug?: string; value?: string; modelId?: string } = {},
) {
  const { slug = 'maverick-gpqa', value = '69.8', modelId = here.maverick } = given
  return execute(here.as(starterActor), createDraft, {
    slug,
    vendorId: here.meta,
    kind: 'score',
    statement: {
      en: `Maverick scores ${value} on GPQA Diamond.`,
      ko: `매버릭은 GPQA 다이아몬드에서 ${value}점이다.`,
    },
    claimedOn: '2025-04-05',
    subjectIds: [modelId],
    appearances: [{ sourceId: here.source, quote: value, language: 'en', isOriginal: true }],
    assertions: [{ modelId, benchmarkId: here.gpqa, relation: 'eq', value, unit: '%', se: '0.3' }],
  })
}

type Run = {
  value?: string
  unit?: string
  title?: string
  date?: string
  harness?: string
  version?: string
  modelId?: string
  benchmarkId?: string
}

/** Independent evidence of grade A: a run by Epoch, tied to a claim but not released. */
export async function attachRun(here: Here, claimId: string, run: Run = {}) {
  const setup = { harness: run.harness ?? 'inspect', harnessVersion: run.version ?? '0.3.1' }
  const { id: evidenceId, resultIds } = await execute(here.as(starterActor), addEvidence, {
    title: run.title ?? 'Epoch hub',
    summary: { en: 'Sixteen runs of the whole set.' },
    form: 'run',
    sourceId: here.source,
    date: run.date ?? '2025-05-01',
    access: 'open_weights',
    tiesCheckedOn: '2025-05-02',
    parties: [{ organizationId: here.epoch, role: 'ran' }],
    results: [
      {
        modelId: run.modelId ?? here.maverick,
        benchmarkId: run.benchmarkId ?? here.gpqa,
        value: run.value ?? '69.5',
        unit: run.unit ?? '%',
        se: '0.4',
        n: 198,
        setup,
      },
    ],
  })
  const stanceReason = { en: 'It measures the same thing.' }
  await execute(here.as(starterActor), linkEvidence, {
    claimId,
    evidenceId,
    stance: 'supports',
    stanceReason,
  })
  return { evidenceId, resultIds }
}

/** A published claim with released evidence, not judged yet. */
export async function publishedClaim(here: Here, given: { slug?: string } & Run = {}) {
  const draft = await draftScore(here, given.slug === undefined ? {} : { slug: given.slug })
  const { evidenceId } = await attachRun(here, draft.id, given)
  const seen = await basisHash(here, draft.id)
  await execute(here.as(starterActor), publishClaim, { id: draft.id, revision: 1, basisHash: seen })
  return { claimId: draft.id, slug: draft.slug, evidenceId }
}

/** The same with a verdict by an author and as many approvers as it needs. */
export async function judgedClaim(here: Here, given: { slug?: string; verdict?: string } & Run = {}) {
  const { verdict = 'confirmed', ...rest } = given
  const claim = await publishedClaim(here, rest)
  const author = await here.person(['reviewer'])
  const assessmentId = await propose(here, author, claim.claimId, verdict)
  const approvers = [await here.person(['reviewer']), await here.person(['reviewer'])]
  const needed = verdict === 'contradicted' ? approvers : approvers.slice(0, 1)
  for (const approver of needed) await execute(here.as(approver), approveAssessment, { assessmentId })
  return { ...claim, author, approvers: needed, assessmentId }
}

export async function propose(here: Here, author: Actor, claimId: string, verdict = 'confirmed') {
  const hard = verdict === 'contradicted' || verdict === 'misleading'
  const { id } = await execute(here.as(author), proposeAssessment, {
    claimId,
    verdict,
    oneLine: { en: 'Epoch measured 69.5.', ko: '에포크는 69.5를 측정했다.' },
    reasoning: { en: 'The run is independent and comparable.' },
    judgedAsOf: '2025-05-03',
    departure: { en: 'Said in the test.' },
    basisHash: await basisHash(here, claimId),
    ...(hard ? { contact: { skippedReason: { en: 'Said in the test.' } } } : {}),
  })
  return id
}

export async function basisHash(here: Here, claimId: string): Promise<string> {
  return basisOf(await getFacts(here.db, claimId)).hash
}

/** Makes what is attached to a claim public. */
export async function release(here: Here, claimId: string) {
  return execute(here.as(await here.person(['editor'])), releaseEvidence, {
    claimId,
    basisHash: await basisHash(here, claimId),
  })
}

/** The newest version of a claim. */
export async function newest(here: Here, claimId: string): Promise<Snapshot> {
  const version = await here.db.version.findFirstOrThrow({ where: { claimId }, orderBy: { number: 'desc' } })
  return Snapshot.parse(JSON.parse(version.text))
}

/** The flags that stand beside a claim's verdict. */
export async function flags(here: Here, claimId: string): Promise<string[]> {
  const rows = await here.db.claimFlag.findMany({
    where: { claimId, liftedAt: null },
    orderBy: { setAt: 'asc' },
  })
  return rows.map(({ flag }) => flag)
}

/** Runs something twice at once and says how each ended: `done`, or the code of its refusal. */
export async function twice(run: (which: 0 | 1) => Promise<unknown>): Promise<string[]> {
  const both = await Promise.allSettled([run(0), run(1)])
  return both
    .map((one) => (one.status === 'fulfilled' ? 'done' : String(Reflect.get(one.reason, 'code'))))
    .sort()
}
