import type { z } from 'zod'
import { type Command, command } from '@/lib/core/command'
import { addNewEntries, NewEntries } from './new-entries'

/**
 * A command that first adds the registry entries and sources that its form adds on the spot, in the same transaction:
 * either all of it is there afterwards, or nothing.
 */
export function withNewEntries<I extends z.ZodObject, L, R>(name: `desk.${string}`, inner: Command<I, L, R>) {
  const form: z.ZodObject = inner.input
  return command({
    name,
    permission: inner.permission,
    input: form.safeExtend({ adding: NewEntries }),
    load: async () => ({}),
    guard: () => null,
    run: async ({ input, call }) => {
      const { adding, ...form } = splitInput(input)
      const made = await addNewEntries(call, adding)
      const result = await call(inner, replaced(form, made))
      return { result, audit: [], tags: [] }
    },
  })
}

/** Safe: the outer schema is the inner one with `adding`, which is all that is taken away again. */
function splitInput(input: unknown) {
  return input as { adding: NewEntries } & Record<string, unknown>
}

/** Safe: only ids are replaced by ids, so the form keeps the shape that the outer schema found; `call` parses it again. */
function replaced<T>(form: unknown, made: ReadonlyMap<string, string>): T {
  return swap(form, made) as T
}

function swap(value: unknown, made: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return made.get(value) ?? value
  if (Array.isArray(value)) return value.map((inner) => swap(inner, made))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, swap(inner, made)]))
}
