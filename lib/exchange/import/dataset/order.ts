/** Rows in an order in which each comes after those it points to. Throws on a circle, naming the keys on it. */
export function inOrder<T extends { key: string }>(rows: readonly T[], pointsTo: PointsTo<T>): T[] {
  const { ordered, circle } = walk(rows, pointsTo)
  if (circle.length > 0) throw new RangeError(`a circle: ${circle.join(' → ')}`)
  return ordered
}

/** The keys of rows that point to each other in a circle, the first one again at the end; empty without one. */
export function circleIn<T extends { key: string }>(rows: readonly T[], pointsTo: PointsTo<T>): string[] {
  return walk(rows, pointsTo).circle
}

type PointsTo<T> = (row: T) => (string | undefined)[]

function walk<T extends { key: string }>(rows: readonly T[], pointsTo: PointsTo<T>) {
  const byKey = new Map(rows.map((row) => [row.key, row]))
  const state = new Map<string, 'open' | 'done'>()
  const path: string[] = []
  const circle: string[] = []
  const ordered: T[] = []
  const visit = (row: T): void => {
    if (circle.length > 0 || state.get(row.key) === 'done') return
    if (state.get(row.key) === 'open') {
      circle.push(...path.slice(path.indexOf(row.key)), row.key)
      return
    }
    state.set(row.key, 'open')
    path.push(row.key)
    for (const key of pointsTo(row)) {
      const next = key === undefined ? undefined : byKey.get(key)
      if (next) visit(next)
    }
    path.pop()
    state.set(row.key, 'done')
    ordered.push(row)
  }
  for (const row of rows) visit(row)
  return { ordered, circle }
}
