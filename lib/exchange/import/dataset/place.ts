/**
 * Where something stands in a data set, in its keys: `evidence e1, results r1, ciLow`. What has neither key nor name
 * goes by its number, counted from one, and by what it refers to: `assertions 2 (acme-1 gpqa)`.
 */
export function placeIn(whole: unknown, path: readonly (string | number)[]): string {
  const words: string[] = []
  let here = whole
  for (const part of path) {
    here = typeof here === 'object' && here !== null ? Reflect.get(here, part) : undefined
    if (typeof part === 'string') words.push(part)
    else words.push([words.pop(), nameOf(here, part)].filter(Boolean).join(' '))
  }
  return words.join(', ')
}

function nameOf(row: unknown, index: number): string {
  if (typeof row === 'string') return row
  const [own] = textsOf(row, ['key', 'id', 'claim', 'result'])
  if (own !== undefined) return own
  const ends = textsOf(row, ['from', 'to'])
  if (ends.length === 2) return ends.join(' ')
  const said = textsOf(row, ['a', 'b', 'model', 'benchmark', 'organization', 'role', 'source', 'alias'])
  return said.length > 0 ? `${index + 1} (${said.join(' ')})` : `${index + 1}`
}

function textsOf(row: unknown, fields: string[]): string[] {
  if (typeof row !== 'object' || row === null) return []
  return fields.flatMap((field) => {
    const value: unknown = Reflect.get(row, field)
    return typeof value === 'string' && value !== '' ? [value] : []
  })
}

/** A path in a command's input as the data set calls it: `subjectIds` are its `subjects`. */
export function datasetPath(path: readonly (string | number)[]): (string | number)[] {
  return path.flatMap((part): (string | number)[] =>
    typeof part === 'string' ? (renamed[part] ?? withoutId(part)) : [part],
  )
}

const renamed: Record<string, string[]> = {
  comparatorModelId: ['comparator', 'model'],
  comparatorValue: ['comparator', 'value'],
  stanceReason: ['reason'],
}

function withoutId(name: string): string[] {
  return [name.replace(/Ids$/, 's').replace(/Id$/, '')]
}
