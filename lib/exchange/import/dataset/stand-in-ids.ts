import type { RowIds } from './inputs'

/** Ids that nobody has, one for each key, so that rows can be checked as their commands see them. */
export function standInIds(name: string): RowIds {
  const ids = new Map<string, string>()
  const idOf: RowIds['idOf'] = (list, key) => {
    const known = ids.get(`${list} ${key}`)
    if (known !== undefined) return known
    const id = `00000000-0000-4000-8000-${String(ids.size).padStart(12, '0')}`
    ids.set(`${list} ${key}`, id)
    return id
  }
  return {
    importKey: (key) => `${name}:${key}`,
    idOf,
    optionalId: (list, key) => (key === undefined ? undefined : idOf(list, key)),
  }
}
