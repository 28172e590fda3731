'use server'
import { acceptInvitation } from '@/lib/auth/commands/acceptance'
import { action } from '@/lib/web/action'
import { signInAs } from '@/lib/web/sign-in'

export const accept = action(acceptInvitation, {
  after: ({ personId }) => signInAs(personId),
  redirectTo: ({ assessmentId }) => (assessmentId ? `/review/outside/${assessmentId}` : '/review'),
})
