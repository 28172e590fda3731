import type { Column, Says } from '@/lib/exchange/export/column'
import { exportFiles } from '@/lib/exchange/export/files'

/** A column of one claim's data; what it has in common with an exported file it means in the same words. */
export type ClaimColumn = Pick<Column, 'name' | 'type' | 'says'> & Partial<Pick<Column, 'unit' | 'values'>>

const row: ClaimColumn = {
  name: 'row',
  type: 'string',
  values: ['claimed', 'measured', 'document'],
  says: {
    en: 'What the row is: a number that the vendor claims, one that somebody measured, or evidence without a number.',
    ko: '행의 종류. 공급사가 주장한 수치, 누군가 측정한 수치, 수치가 없는 증거.',
  },
}

/** In their order for ever; newer ones come last. Each stands in an exported file, where its meaning is. */
const shared = [
  ['claims', 'claim_slug claim_url version content_hash withdrawn verdict suspended verdict_origin'],
  ['claims', 'reviewed_by_desk review_note_en review_note_ko'],
  ['results', 'model_slug model_name benchmark_slug benchmark_name metric'],
  ['assertions', 'relation'],
  ['results', 'value_printed value'],
  ['assertions', 'low_printed low high_printed high'],
  ['results', 'unit direction'],
  ['assertions', 'comparator_slug comparator_name comparator_value_printed comparator_value'],
  ['assertions', 'not_reported_en not_reported_ko'],
  ['results', 'se se_source ci_low ci_high ci_level n runs runs_sd'],
  ['evidence', 'evidence_id title form date source_title source_url archived_url'],
  ['evidence', 'party_ran party_published party_funded party_gave_access stance grade grade_overridden'],
  ['evidence', 'comparability counted why_not artifact_level status unconfirmed derived_from_title meets'],
] as const

/** All columns of one claim's data, in their order. */
export const claimColumns: readonly ClaimColumn[] = [
  row,
  ...shared.flatMap(([file, names]) => names.split(' ').map((name) => columnOf(file, name))),
  ...setupColumns(),
]

function columnOf(fileName: string, name: string): ClaimColumn {
  const found = exportFiles
    .find((file) => file.name === fileName)
    ?.columns.find((column) => column.name === name)
  if (!found) throw new Error(`${fileName} has no column ${name}`)
  const { type, says, unit, values } = found
  return { name, type, says, ...(unit ? { unit } : {}), ...(values ? { values } : {}) }
}

function setupColumns(): ClaimColumn[] {
  const results = exportFiles.find(({ name }) => name === 'results')
  const setup = results?.columns.filter(({ name }) => name.startsWith('setup_')) ?? []
  return setup.map(({ name }) => columnOf('results', name))
}

/** What the data of one claim are. */
export const claimDataSays: Says = {
  en: 'One row for each number that the claim states and each one that was measured, as its page shows them now, with evidence, independence, comparability and set-up.',
  ko: '주장에 나온 수치와 측정된 수치마다 한 행씩, 지금 페이지에 보이는 그대로 증거, 독립성, 비교 가능성, 설정과 함께.',
}
