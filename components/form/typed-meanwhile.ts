'use client'
import { type FormEvent, type RefObject, useLayoutEffect, useRef } from 'react'

/**
 * Keeps what is typed and ticked while an answer is awaited: the answer draws all fields anew, with what was sent. A field
 * that holds something else after it, because its row has moved or the form begins again, is left as it is.
 *
 * @param answers how many answers have come
 * @returns what the form does with its submit and change events
 */
export function useTypedMeanwhile(form: RefObject<HTMLFormElement | null>, answers: number) {
  const sent = useRef<Map<string, string>>(new Map())
  const typed = useRef<Map<string, string>>(new Map())
  // biome-ignore lint/correctness/useExhaustiveDependencies: an answer has come when the count of answers has grown
  useLayoutEffect(() => {
    for (const control of controlsOf(form.current)) {
      const key = keyOf(control)
      const text = typed.current.get(key)
      if (text !== undefined && sent.current.get(key) === contentOf(control)) typeInto(control, text)
    }
    typed.current.clear()
  }, [answers])
  return {
    onSend: () => {
      sent.current = new Map(controlsOf(form.current).map((control) => [keyOf(control), contentOf(control)]))
      typed.current.clear()
    },
    onChange: ({ target }: FormEvent) => {
      if (isControl(target)) typed.current.set(keyOf(target), contentOf(target))
    },
  }
}

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

function isControl(element: unknown): element is Control {
  return [HTMLInputElement, HTMLTextAreaElement, HTMLSelectElement].some((kind) => element instanceof kind)
}

function controlsOf(form: HTMLFormElement | null): Control[] {
  return [...(form?.elements ?? [])].filter(isControl).filter(({ type }) => type !== 'hidden')
}

function isBox(control: Control): control is HTMLInputElement {
  return control.type === 'checkbox' || control.type === 'radio'
}

function keyOf(control: Control): string {
  return isBox(control) ? `${control.name}=${control.value}` : control.name
}

function contentOf(control: Control): string {
  return isBox(control) ? String(control.checked) : control.value
}

/** As a person does it, so that whatever follows from a field hears of it. */
function typeInto(control: Control, text: string): void {
  if (contentOf(control) === text) return
  if (isBox(control)) {
    control.click()
    return
  }
  // React's own setter on the element would tell it that nothing has changed.
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(control), 'value')?.set?.call(control, text)
  control.dispatchEvent(
    new Event(control instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }),
  )
}
