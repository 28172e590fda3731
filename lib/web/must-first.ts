import type { MustFirst } from '@/lib/auth/session'
import { DomainError } from '@/lib/core/error'

/** Where a person does what has to be done before anything else. */
export const pageOfWhatComesFirst: Record<MustFirst, string> = {
  password: '/review/account/password',
  second_factor: '/review/account/second-factor',
}

const reasons: Record<MustFirst, string> = {
  password: 'password.must_change',
  second_factor: 'second_factor.must_set_up',
}

export function mustFirstRefusal(first: MustFirst): DomainError {
  return new DomainError('forbidden', { reason: reasons[first] })
}
