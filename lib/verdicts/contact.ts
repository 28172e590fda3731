import { dayOf } from '@/lib/core/day'
import type { Difference } from '@/lib/core/difference'
import type { DomainError } from '@/lib/core/error'
import { refused } from '@/lib/core/refuse'
import { type LocalText, locales, readText } from '@/lib/i18n/locales'
import { addWorkingDays } from './working-days'

type Answer = { text: unknown; receivedOn: Date; recordedAt: Date }
type Contact = { whom: string | null; deadline: Date | null; answer: unknown; answers: readonly Answer[] }
type Given = { contactedOn?: string | undefined; deadline?: string | undefined }

/** A contact as it is stored: where no deadline was given, so many working days after the day of contact. Pure. */
export function withDeadline<C extends Given>(contact: C | undefined, workingDays: number): C | undefined {
  if (!contact || contact.deadline !== undefined || contact.contactedOn === undefined) return contact
  return { ...contact, deadline: addWorkingDays(contact.contactedOn, workingDays) }
}

/** All that the vendor has answered, the answers one after the other in each language. */
export function answerOf({ answer, answers }: Pick<Contact, 'answer' | 'answers'>): LocalText {
  const texts = [readText(answer), ...answers.map(({ text }) => readText(text))]
  const joined: LocalText = {}
  for (const locale of locales) {
    const said = texts.flatMap((text) => text[locale] ?? [])
    if (said.length > 0) joined[locale] = said.join('\n\n')
  }
  return joined
}

/** The day on which the last of the answers came that were recorded after the proposal; null without one. */
export function answeredOn({ answers }: Pick<Contact, 'answers'>): string | null {
  const last = answers.at(-1)
  return last ? dayOf(last.receivedOn) : null
}

/** Answers that whoever proposed the verdict did not know: approving it would pass over them. */
export function answersSince(assessment: { proposedAt: Date; contact: Contact | null }): Difference[] {
  const unseen = assessment.contact?.answers.filter(({ recordedAt }) => recordedAt > assessment.proposedAt)
  return (unseen ?? []).map(({ text }, index) => ({
    path: `contact.answer[${index}]`,
    before: undefined,
    after: readText(text),
  }))
}

/** A verdict that waits for an answer is not published while the vendor still has time, and not held up beyond it. */
export function refuseBeforeDeadline(contact: Contact | null, today: string): DomainError | null {
  if (!contact?.deadline || Object.keys(answerOf(contact)).length > 0) return null
  const deadline = dayOf(contact.deadline)
  return today > deadline
    ? null
    : refused('conflict', 'assessment.deadline_runs', { values: { day: deadline } })
}
