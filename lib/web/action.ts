/**
 * Server actions from commands. A file with 'use server' holds nothing but lines like
 *
 *   export const publishClaim = action(publishClaimCommand, { redirectTo: (claim) => `/review/claims/${claim.id}` })
 *
 * and a client form shows it, with or without JavaScript:
 *
 *   <ActionForm action={publishClaim} initial={{ id, revision: '3' }} words={words}>
 *     <Hidden name="id" /> <Field name="statement.en" label={…} /> <Rows name="assertions" …/> <SubmitButton>…
 *   </ActionForm>                                                      (components/form/*)
 *
 * Field names are the paths of the command's input: `assertions[0].value`, `statement.en`. Blank fields are absent,
 * checkboxes are booleans, digits become numbers where the schema wants a number, one ticked value becomes a list
 * where it wants a list. Strict schemas refuse unknown fields. Buttons named `__intent` with `add:assertions` or
 * `remove:assertions:2` change rows without running the command.
 */

import { refresh } from 'next/cache'
import { redirect, unstable_rethrow } from 'next/navigation'
import type { z } from 'zod'
import { anonymousActor } from '@/lib/auth/actor'
import type { SignedIn } from '@/lib/auth/session'
import { refuseUncleanTexts } from '@/lib/core/clean-text'
import { type Command, execute, refuseWithoutPermission } from '@/lib/core/command'
import { DomainError } from '@/lib/core/error'
import { applyIntent, forForms, readForm } from './form-input'
import { refusedForm, unexpectedForm } from './form-refusal'
import { type FormState, type FormValues, idleForm } from './form-state'
import { logUnexpected } from './log'
import { mustFirstRefusal } from './must-first'
import { currentPerson, deskLocale, serverContext } from './server-context'
import { pagesCaughtUp } from './start'

export type FormAction = (previous: FormState, data: FormData) => Promise<FormState>

export type ActionOptions<R> = {
  /** Where success leads. Without it, or where it is null, the page is rendered again and the state holds the result. */
  redirectTo?: string | ((result: R, sent: FormValues) => string | null)
  /** Turns what was sent into the command's input where fields alone cannot say it. May throw DomainError. */
  prepare?: (sent: Record<string, unknown>) => Promise<Record<string, unknown>>
  /** Puts the current state, which the second of two writers is shown, into the terms of the form. */
  presentCurrent?: (current: unknown) => Promise<unknown>
  /** Runs after the commit, for cookies of the answer. */
  after?: (result: R) => Promise<void>
}

/** Makes a server action from a command. See the top of this file. */
export function action<I extends z.ZodType, L, R>(
  which: Command<I, L, R>,
  options: ActionOptions<R> = {},
): FormAction {
  const forForm = takingForms(which)
  return async (previous, data) => {
    const attempt = attemptAfter(previous)
    const { payload, values, intent } = readForm(data)
    if (intent) return { ...idleForm, status: 'editing', attempt, values: applyIntent(values, intent) }
    const person = await currentPerson()
    let result: R
    try {
      const actor = person?.actor ?? anonymousActor
      refuseBeforeWhatComesFirst(person, which.permission)
      refuseWithoutPermission(actor, which.permission)
      refuseUncleanTexts(payload)
      const input = options.prepare ? await options.prepare(payload) : payload
      result = await execute({ ...serverContext(), actor }, forForm, input)
      await options.after?.(result)
      await pagesCaughtUp()
    } catch (error) {
      unstable_rethrow(error)
      const locale = await deskLocale()
      if (error instanceof DomainError)
        return refusedForm(await presented(error, options.presentCurrent), { locale, attempt, values })
      return unexpectedForm(logUnexpected(`action ${which.name}`, error), { locale, attempt, values })
    }
    const { redirectTo } = options
    const next = typeof redirectTo === 'function' ? redirectTo(result, values) : redirectTo
    // Also before a redirect: one that leads to another place of the same page alone would show the page as it was.
    refresh()
    if (next) redirect(next)
    return { ...idleForm, status: 'done', attempt, result: asPlain(result) }
  }
}

async function presented(
  error: DomainError,
  present: ((current: unknown) => Promise<unknown>) | undefined,
): Promise<DomainError> {
  if (!present || error.details.current === undefined) return error
  return new DomainError(error.code, { ...error.details, current: await present(error.details.current) })
}

/** Safe: what the schema puts out keeps its type; only what it takes in is wider. */
function takingForms<I extends z.ZodType, L, R>(which: Command<I, L, R>): Command<I, L, R> {
  return { ...which, input: forForms(which.input) } as unknown as Command<I, L, R>
}

/** Whoever has to change a password or set up a second factor first may do nothing but that, or leave. */
function refuseBeforeWhatComesFirst(person: SignedIn | null, permission: string): void {
  if (!person?.mustFirst || permission === 'account.own' || permission === 'account.open') return
  throw mustFirstRefusal(person.mustFirst)
}

/** The state comes back from the page and may be anything. */
function attemptAfter(previous: unknown): number {
  const attempt: unknown = typeof previous === 'object' && previous ? Reflect.get(previous, 'attempt') : 0
  return typeof attempt === 'number' && attempt < 1e6 ? attempt + 1 : 1
}

function asPlain(result: unknown): unknown {
  return result === undefined ? null : JSON.parse(JSON.stringify(result))
}
