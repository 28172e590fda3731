import { z } from 'zod'
import { Id } from '@/lib/core/fields'
import { LocaleSchema } from '@/lib/i18n/locales'
import { personRoles } from './actor'
import { Email } from './credentials'
import { NewPassword } from './password-rule'

export const PersonName = z.string({ error: 'required' }).trim().min(1, { error: 'required' }).max(120)
/** Nobody speaks for a vendor and judges, or sees what is not public, at once. */
export const Roles = z
  .array(z.enum(personRoles))
  .min(1, { error: 'required' })
  .transform((roles) => [...new Set(roles)].sort())
  .refine((roles) => !roles.includes('vendor') || roles.length === 1, { error: 'vendor_alone' })

export const Token = z.string({ error: 'required' }).max(200)
export const PersonOnly = z.strictObject({ personId: Id })

/** A vendor account speaks for one organization; the others speak for none. */
export const NewInvitation = z
  .strictObject({ email: Email, name: PersonName, roles: Roles, organizationId: Id.optional() })
  .refine(({ roles, organizationId }) => !roles.includes('vendor') || organizationId !== undefined, {
    error: 'organization_missing',
    path: ['organizationId'],
  })

export const NewRoles = z.strictObject({ personId: Id, roles: Roles })

const twice = { newPassword: NewPassword, repeatPassword: z.string({ error: 'required' }) }
const same = ({ newPassword, repeatPassword }: { newPassword: string; repeatPassword: string }) =>
  newPassword === repeatPassword
const differs = { error: 'password_differs', path: ['repeatPassword'] }

export const PasswordChange = z
  .strictObject({ currentPassword: z.string({ error: 'required' }).max(1000), ...twice })
  .refine(same, differs)

/** Opening an invitation or a reset link with a password; a set-up link also wants to know who it is. */
export const Acceptance = z
  .strictObject({ token: Token, name: PersonName.optional(), email: Email.optional(), ...twice })
  .refine(same, differs)

/** Opening a link by signing in elsewhere. */
export const OutsideIdentity = z.strictObject({
  provider: z.string().max(100),
  issuer: z.string().max(500),
  subject: z.string().min(1).max(500),
})

export const Language = z.strictObject({ locale: LocaleSchema })

/** Six digits of the app, or a recovery code. */
export const SecondStepCode = z.string({ error: 'required' }).trim().min(1, { error: 'required' }).max(40)
