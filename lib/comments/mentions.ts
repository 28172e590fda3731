export type Mentionable = { id: string; name: string }

/** Whom a text speaks to, each once, in the order of the text; and what follows an @ and is nobody's name. */
export type Mentions = { people: string[]; unknown: string[] }

/**
 * Finds `@name` in a comment. The longest name that fits is meant, whatever its case; several people of one name are
 * all meant. An @ inside a word, an address or code is no mention. Pure.
 *
 * @param people whoever can be spoken to
 */
export function mentionsIn(text: string, people: readonly Mentionable[]): Mentions {
  const spoken = withoutCode(text).normalize('NFKC')
  const names = people
    .map(({ id, name }) => ({ id, name: fold(name) }))
    .filter(({ name }) => name !== '')
    .sort((a, b) => b.name.length - a.name.length)
  const found = new Set<string>()
  const unknown = new Set<string>()
  for (const { index } of spoken.matchAll(/(?<![\p{L}\p{N}_.+/-])@(?=[\p{L}\p{N}])/gu)) {
    const rest = spoken.slice(index + 1)
    const longest = names.find(({ name }) => begins(fold(rest), name))?.name
    if (longest === undefined) unknown.add(wordOf(rest))
    else for (const { id, name } of names) if (name === longest) found.add(id)
  }
  return { people: [...found], unknown: [...unknown] }
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().trimEnd()
}

function withoutCode(text: string): string {
  return text.replace(/(`+|~{3,})[\s\S]*?\1/g, ' ')
}

/** Whether a text begins with a name and not with a longer word; in Korean a particle follows without a space. */
function begins(rest: string, name: string): boolean {
  if (!rest.startsWith(name)) return false
  const after = rest.slice(name.length)
  if (/\p{Script=Hangul}$/u.test(name)) return particle.test(after)
  return !/^[\p{L}\p{N}_]/u.test(after) || /^\p{Script=Hangul}/u.test(after)
}

const particle =
  /^(님|씨)?(께서|에게|한테|께|은|는|이|가|을|를|와|과|도|의|만|으로|로|부터|까지)?(?![\p{L}\p{N}_])/u

function wordOf(rest: string): string {
  return (/^[^\s@,;:!?()[\]{}"”’<>]+/.exec(rest)?.[0] ?? '').replace(/\.+$/, '')
}
