import { generateSecret, generateURI, verifySync } from 'otplib'
import { readablePassword, tokenHash } from '@/lib/auth/one-time-token'

/** Seconds for which one code of the app counts (RFC 6238). */
export const stepSeconds = 30
const recoveryCodeCount = 10

/** A new secret for an authenticator app: 160 bits in Base32. */
export function newSecret(): string {
  return generateSecret()
}

/** What the app reads as a picture: the secret, and under which name to show it. */
export function enrolmentUri(secret: string, account: string): string {
  return generateURI({ issuer: 'Countercheck', label: account, secret })
}

/**
 * The step to which a code of the app belongs, or null. The app's clock may be one step off; a step that was used, and
 * all before it, count no more.
 *
 * @param code six digits; spaces are ignored
 */
export function matchingStep(
  secret: string,
  code: string,
  { now, lastStep }: { now: Date; lastStep: number | null },
): number | null {
  const token = code.replace(/\s/g, '')
  if (!/^\d{6}$/.test(token)) return null
  const found = verifySync({
    secret,
    token,
    epoch: Math.floor(now.getTime() / 1000),
    epochTolerance: stepSeconds,
    ...(lastStep === null ? {} : { afterTimeStep: lastStep }),
  })
  return found.valid && 'timeStep' in found ? found.timeStep : null
}

/** Ten codes for whoever has lost the app, 79 bits each. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: recoveryCodeCount }, readablePassword)
}

/** What is stored of a recovery code, however it was typed. */
export function recoveryHash(code: string): string {
  return tokenHash(code.toLowerCase().replace(/[^a-z0-9]/g, ''))
}
