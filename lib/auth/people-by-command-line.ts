import type { CommandContext } from '@/lib/core/command'
import { execute } from '@/lib/core/command'
import { Refusal } from '@/lib/core/refusal'
import { createInvitation, createReset } from './commands/invitations'
import { disablePerson, enablePerson, setRoles } from './commands/people'
import { resetSecondFactor } from './commands/second-factor'
import { acceptanceUrl } from './first-run'
import { findPersonId, listPeople } from './read'

const rolesHere = ['admin', 'editor', 'reviewer']

export const usersUsage = [
  'npm run users -- list',
  'npm run users -- invite EMAIL "NAME" ROLE [ROLE …]',
  'npm run users -- roles EMAIL ROLE [ROLE …]',
  'npm run users -- reset EMAIL',
  'npm run users -- reset-second-factor EMAIL',
  'npm run users -- disable EMAIL',
  'npm run users -- enable EMAIL',
  'A ROLE is admin, editor or reviewer; vendor accounts are invited at /admin/people.',
].join('\n')

/**
 * One order of `npm run users`.
 *
 * @returns what to print
 * @throws Refusal for an order that is not understood or a person who is not there; DomainError from the commands
 */
export async function carryOut(context: CommandContext, [verb, email, ...rest]: string[]): Promise<string> {
  if (verb === 'list' && email === undefined) return peopleTable(context)
  if (email === undefined) throw new Refusal(usersUsage)
  if (verb === 'invite') {
    const [name, ...roles] = rest
    refuseUnknownRoles(roles)
    const { token } = await execute(context, createInvitation, { email, name, roles })
    return `Give this link to ${email}; it works once, for seven days:\n${acceptanceUrl(token)}`
  }
  const personId = await findPersonId(context.db, email)
  if (personId === null) throw new Refusal(`Nobody here has the address ${email}.`)
  return changeOne(context, verb, { personId, email, roles: rest })
}

async function changeOne(
  context: CommandContext,
  verb: string | undefined,
  { personId, email, roles }: { personId: string; email: string; roles: string[] },
): Promise<string> {
  switch (verb) {
    case 'reset': {
      const { token } = await execute(context, createReset, { personId })
      return `Give this link to ${email}; it sets a new password once, within seven days:\n${acceptanceUrl(token)}`
    }
    case 'reset-second-factor':
      await execute(context, resetSecondFactor, { personId })
      return `${email} signs in without a second factor from now on.`
    case 'disable':
      await execute(context, disablePerson, { personId })
      return `${email} can no longer sign in.`
    case 'enable':
      await execute(context, enablePerson, { personId })
      return `${email} can sign in again.`
    case 'roles':
      refuseUnknownRoles(roles)
      await execute(context, setRoles, { personId, roles })
      return `${email} has the roles ${roles.join(', ')} from now on.`
    default:
      throw new Refusal(usersUsage)
  }
}

/** A vendor account belongs to an organization, which a line cannot name well. */
function refuseUnknownRoles(roles: readonly string[]): void {
  const unknown = roles.find((role) => !rolesHere.includes(role))
  if (unknown === undefined) return
  throw new Refusal(
    `${unknown} is no role that can be given here: a ROLE is admin, editor or reviewer, and vendor accounts are invited at /admin/people.`,
  )
}

async function peopleTable({ db, now }: CommandContext): Promise<string> {
  const people = await listPeople(db, now())
  const lines = people.map(({ email, name, roles, disabledAt }) =>
    [email.padEnd(36), roles.join(', ').padEnd(24), disabledAt ? 'disabled' : 'active  ', name].join('  '),
  )
  return lines.length > 0 ? lines.join('\n') : 'There is nobody yet.'
}
