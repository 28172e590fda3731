import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

export type Ended = { code: number | null; stdout: string; stderr: string }

/**
 * Runs one of the scripts to its end, as npm would, without any setting of the machine it runs on.
 *
 * @param args the script's file below scripts/, and its arguments
 * @param options.node flags for Node itself
 */
export async function runScript(
  args: string[],
  options: { variables?: Record<string, string>; node?: string[] } = {},
): Promise<Ended> {
  const [script = '', ...rest] = args
  const child = spawn(process.execPath, [...(options.node ?? []), join(scripts, script), ...rest], {
    env: { ...withoutSettings(), ...options.variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let stdout = ''
  let stderr = ''
  child.stdout.on('data', (text: Buffer) => {
    stdout += text.toString('utf8')
  })
  child.stderr.on('data', (text: Buffer) => {
    stderr += text.toString('utf8')
  })
  const [code] = await once(child, 'close')
  return { code: typeof code === 'number' ? code : null, stdout, stderr }
}

/** Empty counts as not set, and keeps a developer's .env out. */
export function withoutSettings(): NodeJS.ProcessEnv {
  const names = [
    'DATABASE_URL',
    'DATA_DIR',
    'PORT',
    'HOST',
    'SITE_URL',
    'NEXTAUTH_SECRET',
    'NEXT_SERVER_ACTIONS_ENCRYPTION_KEY',
    'MIGRATE_ON_START',
  ]
  return { ...process.env, ...Object.fromEntries(names.map((name) => [name, ''])) }
}

const scripts = join(import.meta.dirname, '../../scripts')
