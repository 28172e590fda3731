import type { Tx } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { scaleOfNumber } from '@/lib/evidence/unit-scale'
import { searchDocument } from '@/lib/search/document'
import { looseBenchmarks } from './loose-benchmarks'
import { measurementsOf } from './measured/echoes'
import { mentionsOf } from './mentions'
import { departsFromRule, type Snapshot, type SnapshotEvidence, type SnapshotResult } from './snapshot-schema'

/**
 * Writes the rows of schema `record` that show a claim as its newest version says: lists, search and exports read
 * them. Everything comes from the snapshot, so what the snapshot does not list cannot get out.
 */
export async function projectSnapshot(tx: Tx, snapshot: Snapshot, contentHash: string): Promise<void> {
  const claimId = snapshot.claim.id
  await tx.recordClaimModel.deleteMany({ where: { claimId } })
  await tx.recordClaimModel.createMany({ data: modelRoles(snapshot), skipDuplicates: true })
  await tx.recordClaimBenchmark.deleteMany({ where: { claimId } })
  await tx.recordClaimBenchmark.createMany({ data: benchmarkRoles(snapshot), skipDuplicates: true })
  await tx.recordClaimEvaluator.deleteMany({ where: { claimId } })
  await tx.recordClaimEvaluator.createMany({
    data: evaluatorIds(snapshot).map((organizationId) => ({ claimId, organizationId })),
  })
  await writeClaim(tx, snapshot, contentHash)
  await tx.recordAssertion.deleteMany({ where: { claimId } })
  await tx.recordAssertion.createMany({ data: assertionRows(snapshot) })
  await tx.recordClaimEvidence.deleteMany({ where: { claimId } })
  await tx.recordClaimEvidence.createMany({
    data: snapshot.evidence.map((row, ordinal) => evidenceRow(claimId, row, ordinal)),
  })
  await tx.recordResult.deleteMany({ where: { evidenceId: { in: snapshot.evidence.map((row) => row.id) } } })
  await tx.recordResult.createMany({ data: resultRows(snapshot) })
  const loose = await looseBenchmarks(tx, snapshot)
  const looseNames = loose.map(({ id }) => ({ kind: 'benchmark', subjectId: id, claimId }))
  await tx.recordMention.createMany({ data: [...mentionsOf(snapshot), ...looseNames], skipDuplicates: true })
}

async function writeClaim(tx: Tx, snapshot: Snapshot, contentHash: string): Promise<void> {
  const { claim, version, verdict } = snapshot
  const counted = snapshot.evidence.filter((row) => row.counted)
  const about = [...modelRoles(snapshot), ...benchmarkRoles(snapshot)].filter(
    ({ role }) => role !== 'measured',
  )
  const document = searchDocument(snapshot, [
    claim.vendor.id,
    ...about.map((row) => ('modelId' in row ? row.modelId : row.benchmarkId)),
    ...evaluatorIds(snapshot),
  ])
  const tested = counted.some(({ grade }) => grade === 'A' || grade === 'B')
  const origin = (snapshot.appearances.find((row) => row.isOriginal) ?? snapshot.appearances[0])?.source
  await tx.$executeRaw`
    INSERT INTO record.claim (claim_id, slug, vendor_id, kind, quantifier, attribution, statement, claimed_on, verdict, sub_reason,
      one_line, judged_as_of, verdict_origin, approvals, decided_at, version, content_hash, source_url, source_title, published_at,
      updated_at, withdrawn_at, withdrawn_note, evidence_count, counted_count, tested_independently, departs, number)
    VALUES (${claim.id}::uuid, ${claim.slug}, ${claim.vendor.id}::uuid, ${claim.kind}, ${claim.quantifier}, ${claim.attribution},
      ${JSON.stringify(claim.statement)}::jsonb, ${claim.claimedOn}::date, ${verdict.id}, ${verdict.subReason},
      ${JSON.stringify(verdict.oneLine)}::jsonb, ${verdict.judgedAsOf}::date, ${verdict.origin}, ${verdict.approvers.length},
      ${verdict.decidedAt}::timestamptz, ${version.number}, ${contentHash}, ${origin?.url ?? null}, ${origin?.title ?? null},
      ${claim.publishedAt}::timestamptz, ${version.publishedAt}::timestamptz, ${claim.withdrawn?.at ?? null}::timestamptz,
      ${claim.withdrawn ? JSON.stringify(claim.withdrawn.note) : null}::jsonb, ${measurementsOf(snapshot.evidence).length},
      ${counted.length}, ${tested}, ${departsFromRule(snapshot)},
      coalesce((SELECT c.number FROM record.claim c WHERE c.claim_id = ${claim.id}::uuid), nextval('record.claim_number')))
    ON CONFLICT (claim_id) DO UPDATE SET slug = excluded.slug, vendor_id = excluded.vendor_id, kind = excluded.kind,
      quantifier = excluded.quantifier, attribution = excluded.attribution, statement = excluded.statement,
      claimed_on = excluded.claimed_on, verdict = excluded.verdict, sub_reason = excluded.sub_reason, one_line = excluded.one_line,
      judged_as_of = excluded.judged_as_of, verdict_origin = excluded.verdict_origin, approvals = excluded.approvals,
      decided_at = excluded.decided_at, version = excluded.version, content_hash = excluded.content_hash,
      source_url = excluded.source_url, source_title = excluded.source_title, updated_at = excluded.updated_at,
      withdrawn_at = excluded.withdrawn_at, withdrawn_note = excluded.withdrawn_note, evidence_count = excluded.evidence_count,
      counted_count = excluded.counted_count,
      tested_independently = excluded.tested_independently, departs = excluded.departs`
  await tx.$executeRaw`
    INSERT INTO record.claim_words (number, claim_id, search_text, search)
    SELECT c.number, c.claim_id, ${document.searchText}, ${document.lexemes}::tsvector FROM record.claim c WHERE c.claim_id = ${claim.id}::uuid
    ON CONFLICT (claim_id) DO UPDATE SET search_text = excluded.search_text, search = excluded.search`
}

function modelRoles(snapshot: Snapshot): Prisma.RecordClaimModelCreateManyInput[] {
  const claimId = snapshot.claim.id
  return [
    ...snapshot.claim.subjects.map((model) => ({ claimId, modelId: model.id, role: 'subject' })),
    ...snapshot.assertions.map((row) => ({ claimId, modelId: row.model.id, role: 'subject' })),
    ...snapshot.assertions.flatMap((row) =>
      row.comparator ? [{ claimId, modelId: row.comparator.model.id, role: 'comparator' }] : [],
    ),
    ...snapshot.evidence.flatMap((row) =>
      row.results.map((result) => ({ claimId, modelId: result.model.id, role: 'measured' })),
    ),
  ]
}

function benchmarkRoles(snapshot: Snapshot): Prisma.RecordClaimBenchmarkCreateManyInput[] {
  const claimId = snapshot.claim.id
  return [
    ...snapshot.assertions.flatMap((row) =>
      row.benchmark ? [{ claimId, benchmarkId: row.benchmark.id, role: 'claimed' }] : [],
    ),
    ...snapshot.evidence.flatMap((row) =>
      row.results.map((result) => ({ claimId, benchmarkId: result.benchmark.id, role: 'measured' })),
    ),
  ]
}

/** Whoever ran or published evidence, once each. */
function evaluatorIds({ evidence }: Snapshot): string[] {
  const parties = evidence.flatMap((row) => row.parties)
  const evaluators = parties.filter(({ role }) => role === 'ran' || role === 'published')
  return [...new Set(evaluators.map(({ organization }) => organization.id))]
}

function assertionRows(snapshot: Snapshot): Prisma.RecordAssertionCreateManyInput[] {
  return snapshot.assertions.map((row) => ({
    assertionId: row.id,
    claimId: snapshot.claim.id,
    ordinal: row.ordinal,
    modelId: row.model.id,
    benchmarkId: row.benchmark?.id ?? null,
    relation: row.relation,
    valueText: row.value,
    lowText: row.low,
    highText: row.high,
    unit: row.unit,
    comparatorModelId: row.comparator?.model.id ?? null,
    comparatorValueText: row.comparator?.value ?? null,
    ...(row.notReported ? { notReported: row.notReported } : {}),
    se: row.se,
    n: row.n,
    conditions: row.conditions,
  }))
}

function evidenceRow(
  claimId: string,
  row: SnapshotEvidence,
  ordinal: number,
): Prisma.RecordClaimEvidenceCreateManyInput {
  return {
    claimId,
    evidenceId: row.id,
    ordinal,
    title: row.title,
    form: row.form,
    date: row.date === null ? null : new Date(row.date),
    sourceUrl: row.source.url,
    sourceTitle: row.source.title,
    archivedUrl: row.source.archivedUrl,
    stance: row.stance,
    stanceReason: row.stanceReason,
    grade: row.grade,
    gradeOverridden: row.gradeOverride !== null,
    comparability: row.comparability,
    counted: row.counted,
    countedResults: row.results.flatMap((result) => (result.counted ? [result.id] : [])),
    whyNot: row.whyNot,
    artifactLevel: row.artifactLevel,
    status: row.status,
    unconfirmed: row.unconfirmed,
    derivedFromId: row.derivedFrom?.id ?? null,
    meets: row.finding?.meets ?? null,
    pairs: row.pairs.map(({ a, b, comparability, se }) => ({ a, b, comparability, se })),
    parties: row.parties.map((party) => ({ role: party.role, organizationId: party.organization.id })),
  }
}

function resultRows(snapshot: Snapshot): Prisma.RecordResultCreateManyInput[] {
  const benchmarks = new Map(snapshot.benchmarks.map((benchmark) => [benchmark.id, benchmark]))
  return snapshot.evidence.flatMap((evidence) =>
    evidence.results.map((row) => ({
      resultId: row.id,
      evidenceId: evidence.id,
      ordinal: row.ordinal,
      modelId: row.model.id,
      benchmarkId: row.benchmark.id,
      valueText: row.value,
      unit: row.unit,
      scale: otherScale(row, benchmarks.get(row.benchmark.id)),
      direction: row.direction,
      se: row.se,
      seSource: row.errorSource,
      ciLow: row.ciLow,
      ciHigh: row.ciHigh,
      ciLevel: row.ciLevel,
      n: row.n,
      runsK: row.runsK,
      runsSd: row.runsSd,
      setup: row.setup,
    })),
  )
}

/** The scale of a result where it is not the benchmark's. */
function otherScale(
  row: SnapshotResult,
  benchmark: Snapshot['benchmarks'][number] | undefined,
): string | null {
  if (!benchmark) return row.scale
  const scale = scaleOfNumber(row, benchmark)
  return scale === benchmark.scale ? null : scale
}
