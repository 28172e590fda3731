import { readSetup } from '@/lib/evidence/setup-fields'
import type { WeighedLink, WeighedResult } from '@/lib/evidence/weigh'
import { readText } from '@/lib/i18n/locales'
import { type Judgement, whyNot } from '@/lib/verdicts/judgement'
import { nearestToCounting } from '@/lib/verdicts/suggest/exclusion'
import { dayOf, numberOf, refOf, sourceOf } from './snapshot-parts'
import { Snapshot, type SnapshotEvidence, type SnapshotResult } from './snapshot-schema'

const Answers = Snapshot.shape.evidence.element.shape.finding.unwrap().shape.conditions

/** One piece of evidence as a version shows it: what it is, what it does to the claim, and whether it counted. */
export function snapshotEvidence(weighed: WeighedLink, judgement: Judgement): SnapshotEvidence {
  const { link } = weighed
  const { evidence } = link
  const results = weighed.results.map((row) => resultPart(row, judgement))
  const finding = findingPart(weighed, judgement)
  const items = [...results, ...(finding ? [finding] : [])]
  const counted = items.some((item) => item.counted)
  return {
    ...documentPart(weighed),
    stance: link.stance,
    stanceReason: readText(link.stanceReason),
    grade: weighed.grade,
    gradeReasons: weighed.gradeReasons.map((reason) => ({
      code: reason.code,
      organizations: namesOf(weighed, reason.organizations),
    })),
    gradeOverride:
      weighed.gradeOverridden === null
        ? null
        : { computed: weighed.gradeOverridden, reason: readText(link.gradeReason) },
    comparability: weighed.comparability,
    finding,
    counted,
    whyNot: counted ? null : nearestToCounting(items.map((item) => item.whyNot)),
    results,
    pairs: evidence.pairs.map((pair) => ({
      a: pair.aId,
      b: pair.bId,
      comparability: pair.comparability,
      se: numberOf(pair.se),
      reason: readText(pair.reason),
    })),
  }
}

type DocumentPart = Omit<
  SnapshotEvidence,
  | 'stance'
  | 'stanceReason'
  | 'grade'
  | 'gradeReasons'
  | 'gradeOverride'
  | 'comparability'
  | 'finding'
  | 'counted'
  | 'whyNot'
  | 'results'
  | 'pairs'
>

function documentPart({ link: { evidence } }: WeighedLink): DocumentPart {
  return {
    id: evidence.id,
    title: evidence.title,
    summary: readText(evidence.summary),
    caveats: readText(evidence.caveats),
    form: evidence.form,
    source: sourceOf(evidence.source),
    locator: evidence.locator,
    quote: evidence.quote,
    date: dayOf(evidence.date),
    dateApproximate: evidence.dateApproximate,
    artifactLevel: evidence.artifactLevel,
    access: evidence.access,
    unconfirmed: evidence.unconfirmed,
    derivedFrom: namedIfPublic(evidence.derivedFrom),
    tiesChecked:
      evidence.tiesCheckedOn && evidence.tiesCheckedBy
        ? {
            on: evidence.tiesCheckedOn.toISOString().slice(0, 10),
            by: evidence.tiesCheckedBy.name,
            note: readText(evidence.tiesNote),
          }
        : null,
    status: evidence.status,
    statusReason: evidence.statusReason === null ? null : readText(evidence.statusReason),
    supersededBy: namedIfPublic(evidence.supersededBy),
    parties: evidence.parties.map((party) => ({ organization: refOf(party.organization), role: party.role })),
    enteredBy: evidence.enteredBy.name,
  }
}

function resultPart(row: WeighedResult, judgement: Judgement): SnapshotResult {
  const { result } = row
  const why = whyNot(judgement, result.id)
  return {
    id: result.id,
    ordinal: result.ordinal,
    model: refOf(result.model),
    benchmark: refOf(result.benchmark),
    value: result.valueText,
    unit: result.unit,
    scale: result.scale,
    direction: result.benchmark.direction,
    se: numberOf(result.se),
    ciLow: numberOf(result.ciLow),
    ciHigh: numberOf(result.ciHigh),
    ciLevel: numberOf(result.ciLevel),
    errorSource: result.errorSource,
    n: result.n,
    runsK: result.runsK,
    runsSd: numberOf(result.runsSd),
    setup: { ...readSetup(result.setup) },
    note: readText(result.note),
    comparability: row.comparability,
    differences: row.differences,
    comparabilityOverride: row.override
      ? { computed: row.override.computed, reason: readText(row.override.reason), by: row.override.by }
      : null,
    counted: why === null,
    whyNot: why,
  }
}

function findingPart({ link }: WeighedLink, judgement: Judgement): SnapshotEvidence['finding'] {
  if (link.meets === null) return null
  const why = whyNot(judgement, link.id)
  return {
    meets: link.meets,
    conditions: Answers.parse(link.conditions),
    needs: [...link.needs].sort(),
    availableOn: dayOf(link.availableOn),
    counted: why === null,
    whyNot: why,
  }
}

/** Other evidence is named only where it is public itself. */
function namedIfPublic(
  other: { id: string; title: string; claims: unknown[] } | null,
): { id: string; title: string } | null {
  return other && other.claims.length > 0 ? { id: other.id, title: other.title } : null
}

function namesOf({ link }: WeighedLink, ids: string[]): string[] {
  const names = new Map(link.evidence.parties.map((party) => [party.organizationId, party.organization.name]))
  return ids.map((id) => names.get(id) ?? id)
}
