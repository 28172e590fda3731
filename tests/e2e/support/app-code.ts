import { generateSync } from 'otplib'

const stepSeconds = 30

/** What the app shows: right for half a minute at least, however slow the page is. */
export function appCode(secret: string): string {
  return generateSync({ secret })
}

/** What the app shows a step later, taken before its time already: right after {@link appCode} was used. */
export function nextAppCode(secret: string): string {
  return generateSync({ secret, epoch: Math.floor(Date.now() / 1000) + stepSeconds })
}
