import { printedDigits } from '@/lib/core/printed-number'
import { partyRoles } from '@/lib/evidence/schema'
import { setupFields } from '@/lib/evidence/setup-fields'
import { starterNote } from '@/lib/exchange/export/files/review-columns'
import { claimPath } from '../permalink'
import type { ClaimPage } from '../read/claim-page'
import type {
  Snapshot,
  SnapshotAssertion,
  SnapshotEvidence,
  SnapshotRef,
  SnapshotResult,
} from '../snapshot-schema'

export type Cell = string | number | boolean | null
/** Cells by column (columns.ts); what is left out is null. */
export type ClaimDatum = Readonly<Record<string, Cell>>

type Shown = Pick<ClaimPage, 'snapshot' | 'contentHash' | 'flags' | 'names'>

/** The numbers and documents of a claim as its page shows them now. */
export function claimRows(page: Shown, siteUrl: string): ClaimDatum[] {
  const { assertions, evidence } = page.snapshot
  const claim = aboutClaim(page, siteUrl)
  const told = tellerOf(page)
  return [
    ...assertions.map((row) => ({ row: 'claimed', ...claim, ...claimed(row, told) })),
    ...evidence.flatMap((piece) => {
      const about = { ...claim, ...aboutEvidence(piece, told) }
      if (piece.results.length === 0) return [{ row: 'document', ...about, ...documented(piece) }]
      return piece.results.map((row) => ({ row: 'measured', ...about, ...measured(row, told) }))
    }),
  ]
}

/** A suspended verdict is not repeated, here as on the page, nor that of a claim which was withdrawn. */
export function aboutClaim({ snapshot, contentHash, flags }: Shown, siteUrl: string): ClaimDatum {
  const { claim, version, verdict } = snapshot
  const suspended = flags.some(({ flag }) => flag === 'suspended')
  const isSaid = !suspended && claim.withdrawn === null
  const note = verdict.origin === 'starter' ? starterNote : null
  return {
    claim_slug: claim.slug,
    claim_url: `${siteUrl}${claimPath(claim.slug)}`,
    version: version.number,
    content_hash: contentHash,
    withdrawn: claim.withdrawn !== null,
    verdict: isSaid ? verdict.id : null,
    suspended,
    verdict_origin: verdict.origin,
    reviewed_by_desk: verdict.origin === 'desk',
    review_note_en: note?.en ?? null,
    review_note_ko: note?.ko ?? null,
  }
}

/** How entries of the registry are called, and what their numbers mean. */
type Teller = {
  entry: (prefix: string, ref: SnapshotRef | null) => ClaimDatum
  metric: (
    benchmark: SnapshotRef | null,
  ) => Pick<Snapshot['benchmarks'][number], 'metric' | 'direction'> | null
}

function tellerOf({ snapshot, names }: Shown): Teller {
  return {
    entry: (prefix, ref) => {
      const now = ref && (names.get(ref.id) ?? ref)
      return { [`${prefix}_slug`]: now?.slug ?? null, [`${prefix}_name`]: now?.name ?? null }
    },
    metric: (ref) => snapshot.benchmarks.find(({ id }) => id === ref?.id) ?? null,
  }
}

function claimed(row: SnapshotAssertion, { entry, metric }: Teller): ClaimDatum {
  const { model, benchmark, relation, unit, comparator, notReported, se, n, conditions } = row
  const about = metric(benchmark)
  return {
    ...entry('model', model),
    ...entry('benchmark', benchmark),
    metric: about?.metric ?? null,
    relation,
    ...asPrinted('value', row.value),
    ...asPrinted('low', row.low),
    ...asPrinted('high', row.high),
    unit,
    direction: about?.direction ?? null,
    ...entry('comparator', comparator?.model ?? null),
    ...asPrinted('comparator_value', comparator?.value ?? null),
    not_reported_en: notReported?.en ?? null,
    not_reported_ko: notReported?.ko ?? null,
    se,
    n,
    ...setup(conditions),
  }
}

function measured(row: SnapshotResult, { entry, metric }: Teller): ClaimDatum {
  return {
    ...entry('model', row.model),
    ...entry('benchmark', row.benchmark),
    metric: metric(row.benchmark)?.metric ?? null,
    ...asPrinted('value', row.value),
    unit: row.unit,
    direction: row.direction,
    se: row.se,
    se_source: row.errorSource,
    ci_low: row.ciLow,
    ci_high: row.ciHigh,
    ci_level: row.ciLevel,
    n: row.n,
    runs: row.runsK,
    runs_sd: row.runsSd,
    comparability: row.comparability,
    counted: row.counted,
    why_not: row.whyNot,
    ...setup(row.setup),
  }
}

function documented({ comparability, counted, whyNot, finding }: SnapshotEvidence): ClaimDatum {
  return { comparability, counted, why_not: whyNot, meets: finding?.meets ?? null }
}

function aboutEvidence(piece: SnapshotEvidence, { entry }: Teller): ClaimDatum {
  const { source, parties, gradeOverride, derivedFrom } = piece
  const partiesIn = partyRoles.map((role) => {
    const names = parties
      .filter((party) => party.role === role)
      .map(({ organization }) => entry('party', organization).party_name)
    return [`party_${role}`, names.length === 0 ? null : names.join(' | ')] as const
  })
  return {
    evidence_id: piece.id,
    title: piece.title,
    form: piece.form,
    date: piece.date,
    source_title: source.title,
    source_url: source.url,
    archived_url: source.archivedUrl,
    ...Object.fromEntries(partiesIn),
    stance: piece.stance,
    grade: piece.grade,
    grade_overridden: gradeOverride !== null,
    artifact_level: piece.artifactLevel,
    status: piece.status,
    unconfirmed: piece.unconfirmed,
    derived_from_title: derivedFrom?.title ?? null,
  }
}

function asPrinted(name: string, value: string | null): ClaimDatum {
  return { [`${name}_printed`]: value, [name]: value === null ? null : printedDigits(value) }
}

function setup(stated: Record<string, string>): ClaimDatum {
  const cells = setupFields.map(({ id }) => [
    `setup_${id.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`,
    stated[id] ?? null,
  ])
  return Object.fromEntries(cells)
}
