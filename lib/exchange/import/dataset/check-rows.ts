import type { z } from 'zod'
import type { Actor } from '@/lib/auth/actor'
import { createDraft } from '@/lib/claims/commands'
import { refuseDraft, refusePublishing } from '@/lib/claims/rules'
import { addSource } from '@/lib/claims/source-commands'
import { latestToday } from '@/lib/core/day'
import type { DomainError } from '@/lib/core/error'
import { fieldIssue } from '@/lib/core/field-issue'
import { addEvidence } from '@/lib/evidence/commands'
import { linkEvidence } from '@/lib/evidence/link-commands'
import { refuseEvidence } from '@/lib/evidence/rules'
import { addBenchmark } from '@/lib/registry/benchmark-commands'
import { addOrganization, addTie } from '@/lib/registry/commands'
import { addModel } from '@/lib/registry/model-commands'
import { refuseProposal } from '@/lib/verdicts/rules'
import { outsideInterval } from './check-numbers'
import * as inputs from './inputs'
import { placeIn } from './place'
import type { DatasetFile } from './schema'
import { issueSentences, refusalSentences } from './sentences'
import { standInIds } from './stand-in-ids'

/** Who loads a data set, under which name and when, and whether its claims become public. */
export type Loading = { name: string; actor: Actor; now: Date; publish: boolean }

/**
 * What the commands and the database would refuse of a row for what it says itself, one sentence each with its place.
 * Pure.
 */
export function rowProblems(data: DatasetFile, loading: Loading): string[] {
  return [
    ...registryProblems(data, loading),
    ...data.claims.flatMap((row) => claimProblems(row, loading)),
    ...data.evidence.flatMap((row) => evidenceProblems(data, row, loading)),
    ...(loading.publish ? data.assessments.flatMap((row) => assessmentProblems(row, loading)) : []),
  ]
}

function registryProblems(data: DatasetFile, loading: Loading): string[] {
  const ids = standInIds(loading.name)
  const { actor, now } = loading
  return [
    ...data.organizations.flatMap((row) =>
      unfit(`organizations ${row.key}`, row, addOrganization.input, inputs.organizationInput(ids, row)),
    ),
    ...data.sources.flatMap((row) =>
      unfit(`sources ${row.key}`, row, addSource.input, inputs.sourceInput(ids, row)),
    ),
    ...data.ties.flatMap((row) => {
      const input = inputs.tieInput(ids, row)
      const place = `ties ${row.key}`
      return [
        ...unfit(place, row, addTie.input, input),
        ...refusedBy(place, row, addTie.guard({ input, loaded: {}, actor, now })),
      ]
    }),
    ...data.models.flatMap((row) =>
      unfit(`models ${row.key}`, row, addModel.input, inputs.modelInput(ids, row)),
    ),
    ...data.benchmarks.flatMap((row) => {
      const input = inputs.benchmarkInput(ids, row)
      const place = `benchmarks ${row.key}`
      return [
        ...unfit(place, row, addBenchmark.input, input),
        ...refusedBy(place, row, addBenchmark.guard({ input, loaded: { clash: null }, actor, now })),
      ]
    }),
  ]
}

function claimProblems(row: DatasetFile['claims'][number], { name, publish, now }: Loading): string[] {
  const place = `claims ${row.key}`
  const input = inputs.draftInput(standInIds(name), row)
  const shown = {
    stage: 'draft' as const,
    kind: row.kind,
    appearances: row.appearances.length,
    assertions: row.assertions.length,
  }
  return [
    ...unfit(place, row, createDraft.input, input),
    ...refusedBy(place, row, refuseDraft(input, now)),
    ...(publish ? refusedBy(place, row, refusePublishing(shown)) : []),
  ]
}

function evidenceProblems(
  data: DatasetFile,
  row: DatasetFile['evidence'][number],
  { name, now }: Loading,
): string[] {
  const ids = standInIds(name)
  const place = `evidence ${row.key}`
  const input = inputs.evidenceInput(ids, row)
  return [
    ...unfit(place, row, addEvidence.input, input),
    ...refusedBy(place, row, refuseEvidence(input, now)),
    ...outsideInterval(row).map(
      (path) => `${place}, ${placeIn(row, path)}: The value lies outside its interval.`,
    ),
    ...row.claims.flatMap((link) => {
      const at = `${place}, claims ${link.claim}`
      return [
        ...unfit(at, link, linkEvidence.input, inputs.linkInput(ids, row.key, link)),
        ...issueSentences(at, link, unknownConditions(data, link)),
      ]
    }),
  ]
}

function unknownConditions(data: DatasetFile, link: DatasetFile['evidence'][number]['claims'][number]) {
  const claim = data.claims.find(({ key }) => key === link.claim)
  const known = claim?.conditions.map(({ id }) => id) ?? []
  return Object.keys(link.conditions)
    .filter((id) => claim && !known.includes(id))
    .map((id) => ({ path: ['conditions', id], message: 'unknown_condition' }))
}

/** What the rule suggests is known only once the claim and its evidence are there; the rest is checked here. */
function assessmentProblems(row: DatasetFile['assessments'][number], { now }: Loading): string[] {
  return refusedBy(`assessments ${row.claim}`, row, refuseProposal(row, null, latestToday(now)))
}

function unfit<S extends z.ZodType>(place: string, row: object, schema: S, input: z.input<S>): string[] {
  const parsed = schema.safeParse(input, { reportInput: true })
  return parsed.success ? [] : issueSentences(place, row, parsed.error.issues.map(fieldIssue))
}

function refusedBy(place: string, row: object, refusal: DomainError | null): string[] {
  return refusal ? refusalSentences(place, row, refusal) : []
}
