import type { Actor } from '@/lib/auth/actor'
import type { DomainError } from '@/lib/core/error'
import { refused } from '@/lib/core/refuse'
import type { LocalText } from '@/lib/i18n/locales'
import { isText } from './black-out'
import type { Found } from './found'

/** Words must have been published, stand in texts alone, and not be repeated by the note about them. */
export function refuseWords(
  found: readonly Found[],
  { words, publicNote }: { words: string; publicNote: LocalText },
): DomainError | null {
  const issue = (message: string, path: string, values = {}) =>
    refused('invalid', 'invalid', { issues: [{ path: [path], message, values }] })
  if (found.length === 0) return issue('words_not_found', 'words')
  const places = found.flatMap((version) => version.places)
  const field = places.find((place) => !isText(place))
  if (field !== undefined)
    return issue(places.some(isText) ? 'words_elsewhere' : 'words_fixed', 'words', { field })
  return Object.values(publicNote).some((text) => text.includes(words))
    ? issue('note_repeats', 'publicNote')
    : null
}

/** A second person agrees, once. */
export function refuseDeciding(
  request: { state: string; askedById: string },
  actor: Actor,
): DomainError | null {
  if (request.state !== 'asked') return refused('conflict', 'redaction.decided')
  return request.askedById === actor.id ? refused('forbidden', 'redaction.own') : null
}
