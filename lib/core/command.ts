import type { z } from 'zod'
import type { ActionName } from '@/lib/audit/actions'
import { appendEvents } from '@/lib/audit/append'
import type { AuditEntry } from '@/lib/audit/event'
import type { Actor } from '@/lib/auth/actor'
import { can, type Permission } from '@/lib/auth/permissions'
import type { Database, Tx } from '@/lib/db/client'
import { isTransient, violationOf } from '@/lib/db/violation'
import { tellPeople } from '@/lib/notices/tell'
import { touchTags } from './cache-tags'
import { refuseUncleanTexts } from './clean-text'
import { DomainError } from './error'
import { fieldIssue } from './field-issue'
import { carryOutOnce, type Once } from './once'

/** What every command gets beside its input. */
export type CommandContext = {
  db: Database
  actor: Actor
  now: () => Date
  newId: () => string
  /** Where the same request may come twice: what the first one carried out is answered again. */
  once?: Once | undefined
}

/** What the steps of a command see. `call` runs another command inside the same transaction. */
export type Step<I> = {
  tx: Tx
  actor: Actor
  now: Date
  newId: () => string
  input: I
  call: <I2 extends z.ZodType, L2, R2>(other: Command<I2, L2, R2>, input: z.input<I2>) => Promise<R2>
}

export type Outcome<R> = { result: R; audit: AuditEntry[]; tags: string[] }

/** All parts are required: leaving one out does not compile. A part that has nothing to do says so. */
export type CommandSpec<I extends z.ZodType, L, R> = {
  name: ActionName
  permission: Permission
  input: I
  /** Reads what guard and run need, locking the rows that run will change. */
  load: (step: Step<z.output<I>>) => Promise<L>
  /** A pure rule: why this may not be, or null. */
  guard: (given: { input: z.output<I>; loaded: L; actor: Actor; now: Date }) => DomainError | null
  run: (step: Step<z.output<I>> & { loaded: L }) => Promise<Outcome<R>>
}

declare const made: unique symbol
export type Command<I extends z.ZodType, L, R> = CommandSpec<I, L, R> & { readonly [made]: true }

const registry = new Map<string, Permission>()

/** Makes a command. Names are unique; the list of all is `commandNames()`. */
export function command<I extends z.ZodType, L, R>(spec: CommandSpec<I, L, R>): Command<I, L, R> {
  registry.set(spec.name, spec.permission)
  return branded(spec)
}

/** Names and permissions of all commands that have been loaded, for tests and the administration. */
export function commandNames(): ReadonlyMap<string, Permission> {
  return registry
}

/**
 * Runs a command in one transaction: permission, input, load, guard, run, then notices, audit events and cache tags.
 * Throws DomainError; nothing is written then.
 */
export async function execute<I extends z.ZodType, L, R>(
  context: CommandContext,
  which: Command<I, L, R>,
  input: unknown,
): Promise<R> {
  const parsed = admit(which, context.actor, input)
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await transact(context, which, parsed)
    } catch (error) {
      if (!isTransient(error) || attempt === maxAttempts) throw asDomainError(error)
    }
  }
}

/** A transaction that the database gave up for another's sake is run again, this often in all. */
const maxAttempts = 4

function transact<I extends z.ZodType, L, R>(
  context: CommandContext,
  which: Command<I, L, R>,
  input: z.output<I>,
): Promise<R> {
  const now = context.now()
  const { once } = context
  return context.db.$transaction(
    (tx) => {
      const work = () => complete({ tx, actor: context.actor, now, newId: context.newId }, which, input)
      return once ? carryOutOnce(tx, { ...once, now }, work) : work()
    },
    { maxWait: 30_000, timeout: 60_000 },
  )
}

/** A command with all that belongs to it: notices, then the audit events under the locked head, then cache tags. */
async function complete<I extends z.ZodType, L, R>(
  ground: Ground,
  which: Command<I, L, R>,
  input: z.output<I>,
): Promise<R> {
  const collected: Collected = { audit: [], tags: [] }
  const result = await perform(ground, which, input, collected)
  await tellPeople(ground, collected)
  await appendEvents(ground.tx, collected.audit, { actorId: ground.actor.id, at: ground.now })
  await touchTags(ground.tx, collected.tags)
  return result
}

/** What the database refused although the guard did not see it (two writers at once) is a conflict, not a bug. */
function asDomainError(error: unknown): unknown {
  const violation = violationOf(error)
  if (!violation) return error
  const values = { constraint: violation.constraint }
  return new DomainError('conflict', { reason: `constraint.${violation.kind}`, values })
}

type Collected = { audit: (AuditEntry & { action: string })[]; tags: string[] }
type Ground = Pick<Step<unknown>, 'tx' | 'actor' | 'now' | 'newId'>

async function perform<I extends z.ZodType, L, R>(
  ground: Ground,
  which: Command<I, L, R>,
  input: z.output<I>,
  collected: Collected,
): Promise<R> {
  const step: Step<z.output<I>> = {
    ...ground,
    input,
    call: (other, given) => perform(ground, other, admit(other, ground.actor, given), collected),
  }
  const loaded = await which.load(step)
  const refusal = which.guard({ input, loaded, actor: ground.actor, now: ground.now })
  if (refusal) throw refusal
  const outcome = await which.run({ ...step, loaded })
  for (const entry of outcome.audit) collected.audit.push({ ...entry, action: entry.action ?? which.name })
  collected.tags.push(...outcome.tags)
  return outcome.result
}

/** What `execute` asks first; transports ask it too before they look anything up for whoever sends a form. */
export function refuseWithoutPermission(actor: Actor, permission: Permission): void {
  if (can(actor, permission)) return
  const code = actor.roles.includes('anyone') ? 'unauthenticated' : 'forbidden'
  throw new DomainError(code, { reason: code, values: { permission } })
}

function admit<I extends z.ZodType, L, R>(
  which: Command<I, L, R>,
  actor: Actor,
  input: unknown,
): z.output<I> {
  refuseWithoutPermission(actor, which.permission)
  refuseUncleanTexts(input)
  // With the input reported, an absent value is told from a wrong one.
  const parsed = which.input.safeParse(input, { reportInput: true })
  if (!parsed.success)
    throw new DomainError('invalid', { reason: 'invalid', issues: parsed.error.issues.map(fieldIssue) })
  return parsed.data
}

/** Only `command` adds the brand, so a spec that did not pass through it cannot be executed. */
function branded<I extends z.ZodType, L, R>(spec: CommandSpec<I, L, R>): Command<I, L, R> {
  return spec as Command<I, L, R>
}
