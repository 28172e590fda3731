import { z } from 'zod'
import { databaseAddress, passwordAdvice } from './database-address'
import { Refusal } from './refusal'

export type Env = z.infer<typeof Settings>

/**
 * The settings of this process, read and checked once. The only place that reads process.env.
 *
 * @throws Refusal naming each setting that is missing or wrong
 */
export function env(): Env {
  cached ??= readSettings(process.env)
  return cached
}

/**
 * Settings from a set of variables. An empty variable counts as one that is not set.
 *
 * @throws Refusal naming each setting that is missing or wrong
 */
export function readSettings(variables: Record<string, string | undefined>): Env {
  const given = Object.entries(variables).filter(([, value]) => value !== undefined && value !== '')
  const result = Settings.safeParse(Object.fromEntries(given))
  if (result.success) return result.data
  const problems = result.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`)
  throw new Refusal(`The settings are wrong: ${problems.join('; ')}.`)
}

/** Whether `next dev` runs, which needs a looser content policy. */
export function inDevelopment(): boolean {
  return process.env.NODE_ENV === 'development'
}

/** next-auth takes the site's address from its own variable, and must never take it from a request. */
export function tellNextAuth(): void {
  process.env.NEXTAUTH_URL = env().SITE_URL
  delete process.env.AUTH_TRUST_HOST
  delete process.env.VERCEL
}

let cached: Env | undefined

const port = wholeNumber(0, 65_535)

const Settings = z
  .object({
    DATABASE_URL: databaseUrl(),
    MIGRATE_ON_START: z.literal('1', { error: 'must be 1 or empty' }).optional(),
    HOST: text().default('127.0.0.1'),
    PORT: port.default(3000),
    SITE_URL: siteUrl().optional(),
    DATA_DIR: text().default('./data'),
    NEXTAUTH_SECRET: text().min(32, 'must have at least 32 characters'),
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: text()
      .regex(/^[\w+/]{43}=$/, 'must be 32 bytes in Base64, as openssl rand -base64 32 prints them')
      .optional(),
    GITHUB_ID: text().optional(),
    GITHUB_SECRET: text().optional(),
    GOOGLE_ID: text().optional(),
    GOOGLE_SECRET: text().optional(),
    OIDC_ISSUER: webAddress().optional(),
    OIDC_CLIENT_ID: text().optional(),
    OIDC_CLIENT_SECRET: text().optional(),
    OIDC_NAME: text().default('OpenID Connect'),
    TRUSTED_PROXY_HOPS: wholeNumber(0, 10).default(0),
    LOG_LEVEL: choice(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
    EXPORTS_AT_ONCE: wholeNumber(1, 100).default(4),
    SUGGEST_PER_MINUTE: wholeNumber(1, 1_000_000).default(60),
    SMTP_URL: mailServer().optional(),
    MAIL_FROM: text()
      .regex(/^[^\s<>@]+@[^\s<>@]+$/, 'must be an e-mail address')
      .optional(),
    WORKER: choice(['inside', 'off']).default('inside'),
  })
  .superRefine((given, context) => {
    for (const names of togetherOrNotAtAll) {
      const missing = names.filter((name) => given[name] === undefined)
      if (missing.length === 0 || missing.length === names.length) continue
      const present = names.filter((name) => given[name] !== undefined).join(' and ')
      for (const name of missing) {
        context.addIssue({ code: 'custom', path: [name], message: `is missing beside ${present}` })
      }
    }
  })
  .transform(({ SITE_URL, ...rest }) => ({
    ...rest,
    SITE_URL: SITE_URL ?? localAddress(rest.HOST, rest.PORT),
  }))

const togetherOrNotAtAll = [
  ['GITHUB_ID', 'GITHUB_SECRET'],
  ['GOOGLE_ID', 'GOOGLE_SECRET'],
  ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'],
  ['SMTP_URL', 'MAIL_FROM'],
] as const

function text() {
  return z.string({ error: 'is missing' })
}

function databaseUrl() {
  const scheme = /^postgres(ql)?:\/\//
  return text()
    .regex(scheme, 'must begin with postgresql://')
    .refine((value) => !scheme.test(value) || databaseAddress(value) !== null, passwordAdvice)
}

function choice<const T extends readonly [string, ...string[]]>(values: T) {
  return z.enum(values, { error: `must be one of ${values.join(', ')}` })
}

function wholeNumber(low: number, high: number) {
  const message = `must be a whole number from ${low} to ${high}`
  return text()
    .regex(/^\d{1,9}$/, message)
    .transform(Number)
    .refine((value) => value >= low && value <= high, message)
}

function webAddress() {
  return text().refine(
    (value) => isWebAddress(value),
    'must be an address that begins with https:// or http://',
  )
}

function mailServer() {
  return text().refine(
    (value) => URL.canParse(value) && ['smtp:', 'smtps:'].includes(new URL(value).protocol),
    'must be an address that begins with smtps:// or smtp://',
  )
}

/** Without a slash at the end, and without a path: addresses of pages are appended to it. */
function siteUrl() {
  return webAddress()
    .refine((value) => !isWebAddress(value) || new URL(value).pathname === '/', 'must not have a path')
    .transform((value) => new URL(value).origin)
}

function isWebAddress(value: string): boolean {
  return URL.canParse(value) && ['http:', 'https:'].includes(new URL(value).protocol)
}

function localAddress(host: string, port: number): string {
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`
}
