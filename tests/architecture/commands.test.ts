import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import { beforeAll, describe, expect, expectTypeOf, test } from 'vitest'
import type { z } from 'zod'
import { permissions } from '@/lib/auth/permissions'
import type { CommandSpec } from '@/lib/core/command'

const root = join(import.meta.dirname, '..', '..')
const sources = ['app', 'components', 'lib', 'scripts']
  .flatMap((folder) => filesUnder(join(root, folder)))
  .filter((path) => /\.tsx?$/.test(path) && !path.startsWith('lib/db/generated/'))
  .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
}

/** What a mutating route may be made of besides a command, and why. */
const writingRoutes: Record<string, string> = {
  'app/api/auth/[...nextauth]/route.ts':
    'next-auth, which opens sessions by the commands of lib/web/next-auth.ts',
  'app/api/v1/[...path]/route.ts': 'runs the commands of lib/api/endpoints.ts for whoever holds a token',
  'app/api/v1/suggest/route.ts': 'writes nothing: it computes a suggestion from what was sent',
}

/** Commands for whoever has no account: opening a link, and the session of somebody whose password was checked. */
const openCommands = ['invitation.accept', 'invitation.accept_elsewhere', 'session.open']

describe('server actions', () => {
  const files = sources.filter(({ text }) => /^\s*['"]use server['"]/m.test(text))

  test('there are some, so that this looks at the right place', () => {
    expect(files.map(({ path }) => path)).toContain('app/login/actions.ts')
  })

  test.each(files)('$path holds nothing but actions made from commands', ({ text }) => {
    expect(text).toMatch(/^'use server'\n/)
    expect(text.match(/['"]use server['"]/g)).toHaveLength(1)
    const exported = text.match(/^export .*$/gm) ?? []
    expect(exported.length).toBeGreaterThan(0)
    for (const line of exported) expect(line).toMatch(/^export const \w+ = action\(/)
  })
})

describe('routes', () => {
  const exportsWriter = /^export\b.*\b(POST|PUT|PATCH|DELETE)\b/gm
  const files = sources.filter(({ path, text }) => path.endsWith('/route.ts') && text.match(exportsWriter))

  test('those that take more than reading are the few named here', () => {
    expect(files.map(({ path }) => path).sort()).toEqual(Object.keys(writingRoutes).sort())
  })

  test('of the desk all wait for what a person must do first: deskRoute sees to it', () => {
    const desk = sources.filter(({ path }) => /^app\/(review|admin|vendor)\/.*\/route\.ts$/.test(path))
    expect(desk.length).toBeGreaterThan(2)
    const others = desk.filter(({ text }) =>
      (text.match(/^export const .*/gm) ?? []).some(
        (line) => !/^export const GET = deskRoute[(<]/.test(line),
      ),
    )
    expect(others.map(({ path }) => path)).toEqual([])
  })

  test('elsewhere none asks who is signed in, but the one that shows nothing', () => {
    const asking = sources.filter(
      ({ path, text }) =>
        path.endsWith('/route.ts') && /\b(currentPerson|require(Person|Actor)|findSignedIn)\b/.test(text),
    )
    expect(asking.map(({ path }) => path)).toEqual(['app/login/nothing-here/route.ts'])
  })
})

describe('commands', () => {
  type Made = { name: string; permission: keyof typeof permissions }
  const commands: (Made & { path: string })[] = []

  beforeAll(async () => {
    for (const { path, text } of sources) {
      if (!/^lib\/(?!web\/|core\/)/.test(path) || !/lib\/core\/command'|with[A-Z]\w+\(/.test(text)) continue
      const module: Record<string, unknown> = await import(pathToFileURL(join(root, path)).href)
      for (const value of Object.values(module)) if (isCommand(value)) commands.push({ ...value, path })
    }
  }, 60_000)

  function isCommand(value: unknown): value is Made {
    return (
      typeof value === 'object' &&
      value !== null &&
      'permission' in value &&
      'guard' in value &&
      'run' in value
    )
  }

  test('lack none of their parts: leaving one out does not compile', () => {
    type Spec = CommandSpec<z.ZodType, unknown, unknown>
    type Required = {
      [K in keyof Spec]-?: Record<never, never> extends Pick<Spec, K> ? never : K
    }[keyof Spec]
    expectTypeOf<Required>().toEqualTypeOf<'name' | 'permission' | 'input' | 'load' | 'guard' | 'run'>()
  })

  test('all stand in the open: every one that is made is exported', () => {
    expect(commands.length).toBeGreaterThan(40)
    const made = sources.flatMap(({ text }) => text.match(/^.*\bcommand\(\{$/gm) ?? [])
    for (const line of made) expect(line).toMatch(/^(export const \w+ = | {2}return )command\(\{$/)
  })

  test('have names of their own', () => {
    const names = commands.map(({ name }) => name)
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
  })

  test('ask for a permission that is in the table', () => {
    for (const { name, permission } of commands) expect(permissions, name).toHaveProperty([permission])
  })

  test('are closed to strangers, but for opening a link and signing in', () => {
    const allows = (permission: keyof typeof permissions): readonly string[] => permissions[permission]
    const open = commands.filter(({ permission }) => allows(permission).includes('anyone'))
    expect(open.map(({ name }) => name).sort()).toEqual(openCommands)
  })

  test('that write are run by execute: nothing else in app or lib/web changes rows', () => {
    const writes =
      /\b(db|tx)\.\w+\.(create|createMany|update|updateMany|upsert|delete|deleteMany)\(|\$executeRaw/
    const writers = sources.filter(
      ({ path, text }) => /^(app|components|lib\/web)\//.test(path) && writes.test(text),
    )
    expect(writers.map(({ path }) => path)).toEqual([])
  })
})
