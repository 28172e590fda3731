/** Texts one after the other; one that nothing ends gets a full stop, so that the next does not run into it. */
export function asSentences(texts: readonly (string | null | undefined)[]): string {
  return texts
    .flatMap((text) => text?.trim() || [])
    .map((text) => (ended.test(text) ? text : `${text}.`))
    .join(' ')
}

/** A sign that ends a sentence, in quotation marks or brackets too. */
const ended = /[.!?。！？…][\p{Pe}\p{Pf}"']*$/u
