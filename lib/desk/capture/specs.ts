import type { PickSpec } from './picks'

/** What each form of the desk names instead of giving ids. */

export const claimPicks: PickSpec = {
  vendorId: 'organization',
  'subjectIds[]': 'model',
  'appearances[].sourceId': 'source',
  'assertions[].modelId': 'model',
  'assertions[].benchmarkId': 'benchmark',
  'assertions[].comparatorModelId': 'model',
}

export const correctionPicks: PickSpec = {
  'changes.assertions[].modelId': 'model',
  'changes.assertions[].benchmarkId': 'benchmark',
  'changes.assertions[].comparatorModelId': 'model',
}

export const evidencePicks: PickSpec = {
  sourceId: 'source',
  derivedFromId: 'evidence',
  'parties[].organizationId': 'organization',
  'results[].modelId': 'model',
  'results[].benchmarkId': 'benchmark',
}

/** What vendors enter of their own. */
export const vendorEvidencePicks: PickSpec = {
  'evidence.results[].modelId': 'model',
  'evidence.results[].benchmarkId': 'benchmark',
}

export const modelPicks: PickSpec = {
  organizationId: 'organization',
  variantOfId: 'model',
  predecessorId: 'model',
}

export const benchmarkPicks: PickSpec = { ownerId: 'organization', variantOfId: 'benchmark' }
export const sourcePicks: PickSpec = { publisherId: 'organization' }
export const tiePicks: PickSpec = { fromId: 'organization', toId: 'organization', sourceId: 'source' }

/** By kind of what is merged: the entry that stays is named too. */
export const mergePicks = {
  organization: { intoId: 'organization' },
  model: { intoId: 'model' },
  benchmark: { intoId: 'benchmark' },
} as const satisfies Record<string, PickSpec>

/** Fields that always hold something, so that they alone do not make a row. */
export const rowDefaults = ['relation', 'language', 'role', 'comparability'] as const
