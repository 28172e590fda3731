import { z } from 'zod'
import { dayOf } from '@/lib/core/day'
import { DomainError } from '@/lib/core/error'
import type { Tx } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { readText } from '@/lib/i18n/locales'
import { intervalLevels } from './schema'
import { readSetup } from './setup-fields'

const whole = {
  source: true,
  parties: { include: { organization: true } },
  results: { orderBy: { ordinal: 'asc' }, include: { model: true, benchmark: true } },
  pairs: true,
  claims: { where: { claim: { stage: { not: 'discarded' } } }, include: { claim: true } },
  supersededBy: true,
  derivedFrom: true,
  submission: { select: { acceptedAt: true, organization: { select: { name: true } } } },
} satisfies Prisma.EvidenceInclude
export type EvidenceRow = Prisma.EvidenceGetPayload<{ include: typeof whole }>

/** Loads evidence with its rows and the claims it bears on. Throws `not_found`. */
export async function getEvidence(tx: Pick<Tx, 'evidence'>, id: string): Promise<EvidenceRow> {
  const row = await tx.evidence.findUnique({ where: { id }, include: whole })
  if (!row) throw new DomainError('not_found', { reason: 'not_found' })
  return row
}

/**
 * Locks evidence and the claims it bears on until the transaction ends: always evidence before claims, each in the
 * order of ids, so that no approval publishes what changes at the same moment and no two writers wait in a circle.
 */
export async function lockEvidence(tx: Tx, ids: readonly string[]): Promise<void> {
  const wanted = Prisma.join(ids.map((id) => Prisma.sql`${id}::uuid`))
  await tx.$queryRaw`SELECT 1 FROM public.evidence WHERE id IN (${wanted}) ORDER BY id FOR UPDATE`
  await tx.$queryRaw`
    SELECT 1 FROM public.claim WHERE id IN (SELECT claim_id FROM public.claim_evidence WHERE evidence_id IN (${wanted}))
    ORDER BY id FOR UPDATE`
}

/** What the form of evidence holds now, in the shape of its input. */
export function evidenceForm(row: EvidenceRow) {
  const place = new Map(row.results.map((result, index) => [result.id, index]))
  return {
    id: row.id,
    revision: row.revision,
    title: row.title,
    summary: readText(row.summary),
    caveats: readText(row.caveats),
    form: row.form,
    sourceId: row.sourceId,
    locator: row.locator ?? undefined,
    quote: row.quote ?? undefined,
    date: row.date ? dayOf(row.date) : undefined,
    dateApproximate: row.dateApproximate,
    artifactLevel: row.artifactLevel,
    access: row.access,
    unconfirmed: row.unconfirmed,
    derivedFromId: row.derivedFromId ?? undefined,
    tiesCheckedOn: row.tiesCheckedOn ? dayOf(row.tiesCheckedOn) : undefined,
    tiesNote: readText(row.tiesNote),
    parties: row.parties.map((party) => ({ organizationId: party.organizationId, role: party.role })),
    results: row.results.map(resultForm),
    pairs: row.pairs.map((pair) => ({
      a: place.get(pair.aId) ?? 0,
      b: place.get(pair.bId) ?? 0,
      comparability: pair.comparability,
      se: pair.se?.toFixed(),
      reason: readText(pair.reason),
    })),
  }
}

type LinkRow = Prisma.ClaimEvidenceGetPayload<object>

/** What the form of a link holds now, in the shape of its input. */
export function linkForm(row: LinkRow) {
  return {
    id: row.id,
    revision: row.revision,
    stance: row.stance,
    stanceReason: readText(row.stanceReason),
    meets: row.meets ?? undefined,
    conditions: z.record(z.string(), z.string()).parse(row.conditions),
    needs: row.needs,
    availableOn: row.availableOn ? dayOf(row.availableOn) : undefined,
  }
}

function resultForm(row: EvidenceRow['results'][number]) {
  return {
    modelId: row.modelId,
    benchmarkId: row.benchmarkId,
    value: row.valueText,
    unit: row.unit,
    scale: row.scale ?? undefined,
    se: row.se?.toFixed(),
    ciLow: row.ciLow?.toFixed(),
    ciHigh: row.ciHigh?.toFixed(),
    ciLevel: intervalLevels.find((level) => Number(level) === Number(row.ciLevel)),
    errorSource: row.errorSource ?? undefined,
    n: row.n ?? undefined,
    runsK: row.runsK ?? undefined,
    runsSd: row.runsSd?.toFixed(),
    setup: readSetup(row.setup),
    note: readText(row.note),
  }
}
