const keys = ['j', 'k', 'x', '/', '?'] as const
export type QueueKey = (typeof keys)[number]

type Pressed = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing' | 'defaultPrevented' | 'target'
>

/**
 * Which of the queue's keys was pressed; null while something is typed or chosen, with Ctrl, Alt or Cmd, and for all
 * others. Where the keyboard writes another script (ㅓ for j) the place of the key counts.
 */
export function keyOf(event: Pressed): QueueKey | null {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented)
    return null
  if (isTyping(event.target)) return null
  const letter = /^[a-z]$/i.test(event.key) || !event.code.startsWith('Key') ? event.key : event.code.slice(3)
  return keys.find((key) => key === letter.toLowerCase()) ?? null
}

/** A box that is ticked takes no text, so that x and j go on from it. */
function isTyping(target: EventTarget | null): boolean {
  if (typeof target !== 'object' || target === null || !('closest' in target)) return false
  const element = target as Element
  return (
    element.closest(
      'input:not([type="checkbox"]):not([type="radio"]), textarea, select, [contenteditable="true"]',
    ) !== null
  )
}
