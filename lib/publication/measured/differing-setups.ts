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
  const told = rows.map((row) => ({ row, measured: of(row) }))
  const groups = grouped(told, ({ measured: { model, benchmark, evaluators } }) =>
    [model, benchmark, ...evaluators].join(' '),
  )
  return new Map(
    [...groups.values()].flatMap((own) => {
      const differing = setupFields.filter(
        ({ id }) => new Set(own.map(({ measured }) => measured.setup[id])).size > 1,
      )
      return own.map(({ row, measured }) => [row, statedOf(measured.setup, differing)] as const)
    }),
  )
}

function statedOf(setup: Setup, fields: readonly { id: SetupField }[]): StatedField[] {
  return fields.flatMap(({ id }) => {
    const value = setup[id]
    return value === undefined ? [] : [{ id, value }]
  })
}
