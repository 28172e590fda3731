import { randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { readSettings } from '@/lib/core/env'
import { Refusal } from '@/lib/core/refusal'

const enough = { DATABASE_URL: 'postgresql://u:p@h/db', NEXTAUTH_SECRET: 'x'.repeat(32) }

describe('settings', () => {
  test('a database and a secret are enough', () => {
    expect(readSettings(enough)).toMatchObject({
      HOST: '127.0.0.1',
      PORT: 3000,
      SITE_URL: 'http://127.0.0.1:3000',
      TRUSTED_PROXY_HOPS: 0,
      WORKER: 'inside',
    })
  })

  test('the address of the site follows host and port, and has no slash at its end', () => {
    expect(readSettings({ ...enough, HOST: '::1', PORT: '8080' }).SITE_URL).toBe('http://[::1]:8080')
    expect(readSettings({ ...enough, SITE_URL: 'https://check.example/' }).SITE_URL).toBe(
      'https://check.example',
    )
  })

  test('an empty variable counts as not set', () => {
    expect(readSettings({ ...enough, PORT: '' }).PORT).toBe(3000)
  })

  test('a key for server actions is one that Next.js takes', () => {
    const NEXT_SERVER_ACTIONS_ENCRYPTION_KEY = randomBytes(32).toString('base64')
    const given = { ...enough, NEXT_SERVER_ACTIONS_ENCRYPTION_KEY, MIGRATE_ON_START: '1' }
    expect(readSettings(given)).toMatchObject({ NEXT_SERVER_ACTIONS_ENCRYPTION_KEY, MIGRATE_ON_START: '1' })
  })

  test.each([
    [{ DATABASE_URL: undefined }, 'DATABASE_URL is missing'],
    [{ DATABASE_URL: 'mysql://h/db' }, 'DATABASE_URL must begin with postgresql://'],
    [{ DATABASE_URL: 'postgresql://u:pass#word@h/db' }, 'DATABASE_URL must read postgresql://user:password@'],
    [{ MIGRATE_ON_START: 'true' }, 'MIGRATE_ON_START must be 1 or empty'],
    [{ NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: 'abc' }, 'KEY must be 32 bytes in Base64'],
    [{ NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: randomBytes(16).toString('base64') }, 'KEY must be 32 bytes'],
    [{ NEXTAUTH_SECRET: 'short' }, 'NEXTAUTH_SECRET must have at least 32 characters'],
    [{ PORT: '70000' }, 'PORT must be a whole number from 0 to 65535'],
    [{ PORT: '1e3' }, 'PORT must be a whole number'],
    [{ SITE_URL: 'check.example' }, 'SITE_URL must be an address'],
    [{ SITE_URL: 'https://check.example/sub' }, 'SITE_URL must not have a path'],
    [{ WORKER: 'yes' }, 'WORKER must be one of inside, off'],
    [{ GITHUB_ID: 'a' }, 'GITHUB_SECRET is missing beside GITHUB_ID'],
    [{ OIDC_ISSUER: 'https://id.example' }, 'OIDC_CLIENT_ID is missing beside OIDC_ISSUER'],
  ])('%j is refused by name', (wrong, message) => {
    expect(() => readSettings({ ...enough, ...wrong })).toThrow(Refusal)
    expect(() => readSettings({ ...enough, ...wrong })).toThrow(message)
  })
})
