'use client'
import { useEffect, useRef, useState } from 'react'
import { keyOf, type QueueKey } from './queue-key'

type Words = Record<
  | 'title'
  | 'button'
  | 'close'
  | 'key'
  | 'does'
  | 'next'
  | 'previous'
  | 'select'
  | 'open'
  | 'search'
  | 'help'
  | 'off',
  string
>

/** Single keys for the queue, and the list of them. Everything they do can be done without them. */
export function QueueKeys({ words }: { words: Words }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [isReady, setReady] = useState(false)
  useEffect(() => {
    setReady(true)
    const listen = (event: KeyboardEvent) => {
      if (leftSearch(event)) return
      const key = keyOf(event)
      if (!key || dialog.current?.open) return
      if (key === '?') dialog.current?.showModal()
      else act(key)
      event.preventDefault()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
  const rows = [
    ['j', words.next],
    ['k', words.previous],
    ['x', words.select],
    ['Enter', words.open],
    ['/', words.search],
    ['?', words.help],
  ]
  return (
    <>
      <button
        type="button"
        className={isReady ? 'quiet-button' : 'quiet-button not-yet'}
        onClick={() => dialog.current?.showModal()}
      >
        {words.button} <kbd>?</kbd>
      </button>
      <dialog ref={dialog} aria-labelledby="keys-title" className="keys">
        <h2 id="keys-title">{words.title}</h2>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.key}</th>
              <th scope="col">{words.does}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(([key, does]) => (
              <tr key={key}>
                <th scope="row">
                  <kbd>{key}</kbd>
                </th>
                <td>{does}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <p>
          <a href="/review/account#keys">{words.off}</a>
        </p>
        <form method="dialog">
          <button type="submit" className="quiet-button">
            {words.close}
          </button>
        </form>
      </dialog>
    </>
  )
}

/** Escape in the box for words clears it, and where it is blank leads out of it to the list. */
function leftSearch(event: KeyboardEvent): boolean {
  const { target } = event
  if (event.key !== 'Escape' || event.isComposing || !(target instanceof HTMLInputElement)) return false
  if (!target.matches(searchBox)) return false
  event.preventDefault()
  if (target.value !== '') target.value = ''
  else if (!focus(document, '.queue-row .queue-link')) target.blur()
  return true
}

function act(key: Exclude<QueueKey, '?'>): void {
  const rows = [...document.querySelectorAll<HTMLElement>('.queue-row')]
  const at = rows.findIndex((row) => row.contains(document.activeElement))
  if (key === '/') focus(document, searchBox)
  else if (key === 'x') rows[at]?.querySelector<HTMLInputElement>('.tick')?.click()
  else focus(rows[key === 'j' ? Math.min(at + 1, rows.length - 1) : Math.max(at - 1, 0)], '.queue-link')
}

function focus(inside: ParentNode | undefined, selector: string): boolean {
  const found = inside?.querySelector<HTMLElement>(selector)
  found?.focus()
  return found != null
}

const searchBox = '.queue-filter input[name="q"]'
