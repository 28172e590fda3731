import type { Env } from '@/lib/core/env'
import { readSettings } from '@/lib/core/env'
import { keptSecrets } from '@/lib/db/embedded/secrets'

export type ServerSettings = Env & {
  /** What the pages' process needs in its environment, beside the database. */
  variables: Record<string, string>
}

/**
 * The settings of the environment, checked before anything starts, with the secrets that the data folder
 * keeps in place of those that are not set.
 */
export function readServerSettings(dataDir: string, mode: 'production' | 'development'): ServerSettings {
  const kept = keptSecrets(dataDir)
  const secret = process.env.NEXTAUTH_SECRET || kept.nextAuthSecret
  const settings = readSettings({
    ...process.env,
    NEXTAUTH_SECRET: secret,
    DATABASE_URL: process.env.DATABASE_URL || 'postgresql://embedded',
  })
  const variables = {
    NODE_ENV: mode,
    NEXT_TELEMETRY_DISABLED: '1',
    HOST: settings.HOST,
    PORT: String(settings.PORT),
    SITE_URL: settings.SITE_URL,
    NEXTAUTH_URL: settings.SITE_URL,
    DATA_DIR: dataDir,
    NEXTAUTH_SECRET: secret,
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: settings.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY ?? kept.serverActionsKey,
  }
  return { ...settings, variables }
}
