/**
 * Where a JSON text names a field twice in one object, of which JSON.parse would keep the last. The text is JSON
 * already, so that strings and brackets are all there is to look at. Pure.
 */
export function repeatedNames(text: string): (string | number)[][] {
  const open: Open[] = []
  const repeated: (string | number)[][] = []
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\],:]/g)) {
    const here = open.at(-1)
    if (token === '{') open.push({ names: new Set(), at: '', naming: true })
    else if (token === '[') open.push({ names: null, at: 0 })
    else if (token === '}' || token === ']') open.pop()
    else if (here?.names === null) here.at += token === ',' ? 1 : 0
    else if (here && token === ',') here.naming = true
    else if (here && token === ':') here.naming = false
    else if (here?.naming) {
      here.at = JSON.parse(token)
      if (here.names.has(here.at)) repeated.push(open.map(({ at }) => at))
      here.names.add(here.at)
    }
  }
  return repeated
}

/** An object or array that has begun, and the field or item that is being read. */
type Open = { names: Set<string>; at: string; naming: boolean } | { names: null; at: number }
