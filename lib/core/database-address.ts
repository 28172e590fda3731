/** What to do about an address that cannot be read; follows the name of the setting. */
export const passwordAdvice =
  'must read postgresql://user:password@host:5432/name, with # / ? @ % in the password written as %23 %2F %3F %40 %25'

/**
 * `host:port/name` of a postgresql:// address, which may be shown: neither user nor password is in it. Null for one that
 * cannot be read, and for one that a bare # / ? in its password cuts off, so that a part of the password reads as port.
 */
export function databaseAddress(url: string): string | null {
  // The host may be left out, as in postgresql://user@/name?host=/run/postgresql.
  const whole = url.replace('@/', '@localhost/')
  if (!URL.canParse(whole)) return null
  const { username, host, pathname, search, searchParams, hash } = new URL(whole)
  const namesNobody = username === '' && !searchParams.has('user')
  const isCutOff = hash !== '' || pathname.includes('@') || (namesNobody && search.includes('@'))
  return isCutOff ? null : `${host}${pathname}`
}
