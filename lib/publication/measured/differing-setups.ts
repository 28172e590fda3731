import { type Setup, type SetupField, setupFields } from '@/lib/evidence/setup-fields'
import { grouped } from '@/lib/verdicts/suggest/grouped'

/** A field of a set-up with what is stated of it. */
export type StatedField = { id: SetupField; value: string }

/** A measured value of a model on a benchmark, by who measured it, each by an id or slug. */
type Measured = { model: string; benchmark: string; evaluators: readonly string[]; setup: Setup }

/**
 * What tells values of one model, benchmark and evaluator apart: of each row the fields of its set-up that are not the
 * same in all of them, as far as it states them, in the fields' order. Pure.
 */
export function differingSetups<R>(
  rows: readonly R[],
  of: (row: R) => Measured,
): ReadonlyMap<R, StatedField[]> {
  const groups = grouped(rows, (row) => {
    const { model, benchmark, evaluators } = of(row)
    return [model, benchmark, ...evaluators].join(' ')
  })
  return new Map(
    [...groups.values()].flatMap((own) => {
      const differing = setupFields.filter(({ id }) => new Set(own.map((row) => of(row).setup[id])).size > 1)
      return own.map((row) => [row, statedOf(of(row).setup, differing)] as const)
    }),
  )
}

function statedOf(setup: Setup, fields: readonly { id: SetupField }[]): StatedField[] {
  return fields.flatMap(({ id }) => {
    const value = setup[id]
    return value === undefined ? [] : [{ id, value }]
  })
}
