import { z } from 'zod'
import { type Command, command } from '@/lib/core/command'
import { refused } from '@/lib/core/refuse'
import { aliasRows, findClash, type RegistryKind } from '@/lib/registry/aliases'
import { addBenchmark } from '@/lib/registry/benchmark-commands'
import { addOrganization } from '@/lib/registry/commands'
import { addModel } from '@/lib/registry/model-commands'
import { similarEntries } from '@/lib/registry/similar'

/** What asking about names needs of an entry's input. */
const Named = z.object({
  name: z.string(),
  names: z.record(z.string(), z.string()),
  aliases: z.array(z.object({ alias: z.string() })),
  variantOfId: z.string().optional(),
})

/** Adding to the registry by hand: what is there under a similar name is shown once before a second one is made. */
export const addOrganizationOnce = once('desk.add_organization', 'organization', addOrganization)
export const addModelOnce = once('desk.add_model', 'model', addModel)
export const addBenchmarkOnce = once('desk.add_benchmark', 'benchmark', addBenchmark)

/**
 * The command `inner`, refused at the field `another` while an entry with a similar name is there and the writer has
 * not said that they mean another one.
 */
function once<I extends z.ZodObject, L, R>(
  name: `desk.${string}`,
  kind: RegistryKind,
  inner: Command<I, L, R>,
) {
  const form: z.ZodObject = inner.input
  return command({
    name,
    permission: inner.permission,
    input: form.safeExtend({ another: z.boolean().default(false) }),
    load: async ({ tx, input }) => {
      if (input.another === true) return []
      const entry = Named.parse(input)
      const rows = aliasRows({ ...entry, aliases: entry.aliases.map(({ alias }) => ({ alias })) })
      // A name that is taken is refused by the command itself.
      if (await findClash(tx, kind, rows)) return []
      const names = rows.map(({ alias }) => alias)
      return similarEntries(tx, kind, { names, exceptId: entry.variantOfId ?? null })
    },
    guard: ({ loaded: similar }) => {
      if (similar.length === 0) return null
      const values = { names: similar.join(' · ') }
      return refused('invalid', 'registry.similar', {
        issues: [{ path: ['another'], message: 'similar_entry', values }],
      })
    },
    run: async ({ input: { another: _said, ...entry }, call }) => ({
      result: await call(inner, asInput(entry)),
      audit: [],
      tags: [],
    }),
  })
}

/** Safe: the outer schema is the inner one with `another`, which has been taken away; `call` parses it again. */
function asInput<T>(entry: unknown): T {
  return entry as T
}
