import { withUnit } from '@/components/ui/number-with-uncertainty'
import type { SnapshotResult } from '@/lib/publication/snapshot-schema'
import type { DeskView } from '../desk-view'
import { evidenceColumns } from './evidence-columns'

/** What the same evidence measured besides, in one row: it decides nothing about this claim. */
export function OtherResults({ view, results }: { view: DeskView; results: readonly SnapshotResult[] }) {
  if (results.length === 0) return null
  return (
    <tr>
      <td colSpan={evidenceColumns.length}>
        <details>
          <summary>{view.t('claim.otherResults', { count: results.length })}</summary>
          <ul>
            {results.map(({ id, model, benchmark, value, unit }) => (
              <li key={id}>
                {model.name}, {benchmark.name}: {withUnit(value, unit)}
              </li>
            ))}
          </ul>
        </details>
      </td>
    </tr>
  )
}
