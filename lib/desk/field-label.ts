/** What a field of a form is called, by the parts of its name that have a word; '' where none has. */
export function formFieldLabel(name: string, words: Readonly<Record<string, string>>): string {
  const parts = name.split(/[.[\]]+/).filter((part) => words[part] !== undefined || /^\d+$/.test(part))
  return fieldLabel(parts.join('.'), words)
}

/**
 * A path of a form or a basis in words: `assertions[0].value` is "Claimed numbers 1 › Value as printed". Parts without
 * a word stay as they are; long ids are shortened.
 */
export function fieldLabel(path: string, words: Readonly<Record<string, string>>): string {
  const parts: string[] = []
  for (const part of path.split(/[.[\]]+/).filter(Boolean)) {
    const number = /^\d+$/.test(part) ? String(Number(part) + 1) : null
    const id = /^[0-9a-f]{8}-[0-9a-f-]{27}$/i.test(part) ? part.slice(-8) : null
    const last = parts.at(-1)
    if ((number ?? id) !== null && last !== undefined) parts[parts.length - 1] = `${last} ${number ?? id}`
    else parts.push(words[part] ?? part)
  }
  return parts.join(' › ')
}
