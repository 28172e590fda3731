import type { FieldIssue } from '@/lib/core/error'
import { printedValue } from '@/lib/core/printed-number'
import type { DatasetFile } from './schema'

type Claim = DatasetFile['claims'][number]
type Evidence = DatasetFile['evidence'][number]

/** Bounds of claims the wrong way round, which only the database would refuse. Pure. */
export function boundIssues({ assertions }: Pick<Claim, 'assertions'>): FieldIssue[] {
  return assertions.flatMap(({ low, high }, index) =>
    low !== undefined && high !== undefined && printedValue(low) > printedValue(high)
      ? [{ path: ['assertions', index, 'high'], message: 'interval_order' }]
      : [],
  )
}

/** Places of measured values that lie outside their own interval. Pure. */
export function outsideInterval({ results }: Pick<Evidence, 'results'>): FieldIssue['path'][] {
  return results.flatMap(({ value, ciLow, ciHigh }, index) => {
    if (ciLow === undefined || ciHigh === undefined || Number(ciLow) > Number(ciHigh)) return []
    const given = printedValue(value)
    return given < Number(ciLow) || given > Number(ciHigh) ? [['results', index, 'value']] : []
  })
}
