/**
 * A Korean sentence whose particles are written with both forms, as in `{name}이(가)`, with the form that the word
 * before asks for: 메타가, GPQA라는, 2%p를, 버전 6으로. What cannot be read keeps both forms.
 */
export function withParticles(sentence: string): string {
  return sentence.replace(
    /이\(가\)|은\(는\)|을\(를\)|와\(과\)|\(으\)로|\(이\)라/g,
    (particle, at: number) => {
      const sound = lastSound(sentence.slice(0, at))
      return sound === null ? particle : formFor(particle, sound)
    },
  )
}

/** A translator whose sentences choose their particles by the values put into them. */
export function choosingParticles<T extends (...values: never[]) => string>(t: T): T {
  return new Proxy(t, { apply: (say, self, values) => withParticles(Reflect.apply(say, self, values)) })
}

/** How a word ends: with a vowel, with ㄹ, or with another consonant. */
type Sound = 'vowel' | 'ㄹ' | 'consonant'

function formFor(particle: string, sound: Sound): string {
  const open = sound === 'vowel'
  switch (particle) {
    case '이(가)':
      return open ? '가' : '이'
    case '은(는)':
      return open ? '는' : '은'
    case '을(를)':
      return open ? '를' : '을'
    case '와(과)':
      return open ? '와' : '과'
    case '(이)라':
      return open ? '라' : '이라'
    default:
      return sound === 'consonant' ? '으로' : '로'
  }
}

/** Quotation marks and what stands in brackets are not read. */
function lastSound(text: string): Sound | null {
  const bare = text.replace(/[\s”’"'»」』›>*_`.…]+$/u, '')
  const outside = bare.replace(/\([^()]*\)$|\[[^[\]]*\]$/, '')
  if (outside !== bare && outside.trim() !== '') return lastSound(outside)
  const read = bare.replace(/[)\]]+$/, '')
  const word = /[A-Za-z]+$/.exec(read)?.[0]
  if (word) return latin(word)
  const last = read.at(-1) ?? ''
  return signs[last] ?? hangul(last)
}

function hangul(letter: string): Sound | null {
  const code = letter.codePointAt(0) ?? 0
  if (code < 0xac00 || code > 0xd7a3) return null
  const final = (code - 0xac00) % 28
  if (final === 0) return 'vowel'
  return final === 8 ? 'ㄹ' : 'consonant'
}

/** Digits and signs as they are read: 영, 일, 이, …, 퍼센트, 플러스. */
const signs: Record<string, Sound> = {
  0: 'consonant',
  1: 'ㄹ',
  2: 'vowel',
  3: 'consonant',
  4: 'vowel',
  5: 'vowel',
  6: 'consonant',
  7: 'ㄹ',
  8: 'ㄹ',
  9: 'vowel',
  '%': 'vowel',
  '+': 'vowel',
  $: 'vowel',
}

/** Capitals are read letter by letter (GPQA: 에이), other words by how they are written in Hangul (Grok: 그록). */
function latin(word: string): Sound {
  const last = word.slice(-1).toUpperCase()
  const spelt = word.length === 1 || /^[^aeiou]?[A-Z]+$/.test(word)
  if (spelt) return last === 'L' || last === 'R' ? 'ㄹ' : last === 'M' || last === 'N' ? 'consonant' : 'vowel'
  const lower = word.toLowerCase()
  if (/le?$/.test(lower)) return 'ㄹ'
  if (/([mn]e?|ng)$/.test(lower)) return 'consonant'
  return /(^|[^aeiou])[aeiouy](ck|[bckpt])$/.test(lower) ? 'consonant' : 'vowel'
}
