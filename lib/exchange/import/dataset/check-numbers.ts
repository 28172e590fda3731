import type { FieldIssue } from '@/lib/core/error'
import { printedValue } from '@/lib/core/printed-number'
import type { DatasetFile } from './schema'

type Evidence = DatasetFile['evidence'][number]

/** Places of measured values that lie outside their own interval. Pure. */
export function outsideInterval({ results }: Pick<Evidence, 'results'>): FieldIssue['path'][] {
  return results.flatMap(({ value, ciLow, ciHigh }, index) => {
    if (ciLow === undefined || ciHigh === undefined || Number(ciLow) > Number(ciHigh)) return []
    const given = printedValue(value)
    return given < Number(ciLow) || given > Number(ciHigh) ? [['results', index, 'value']] : []
  })
}
