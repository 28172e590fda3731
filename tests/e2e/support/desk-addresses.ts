import { readdirSync } from 'node:fs'
import { join } from 'node:path'

const app = join(import.meta.dirname, '../../../app')

/** The parts of addresses below which pages are not public. */
export const privateParts = ['review', 'admin', 'vendor', 'login', 'accept'] as const

/** Every page of those parts as its folders name it, such as `/review/claims/[id]`. */
export function privatePages(): string[] {
  return privateParts.flatMap((part) =>
    readdirSync(join(app, part), { recursive: true, encoding: 'utf8' })
      .filter((file) => /(^|\/)page\.tsx$/.test(file))
      .map((file) => `/${part}/${file}`.replace(/\/page\.tsx$/, '')),
  )
}

/**
 * Every address that the folders of the application make under a first part such as `review`: pages and routes, with
 * what `fill` puts in the place of a parameter that follows a noun (`claims` before `[id]`).
 */
export function addressesUnder(part: string, fill: (noun: string, parameter: string) => string): string[] {
  return readdirSync(join(app, part), { recursive: true, encoding: 'utf8' })
    .filter((file) => /(^|\/)(page\.tsx|route\.ts)$/.test(file))
    .map((file) => `/${part}/${file}`.replace(/\/(page\.tsx|route\.ts)$/, ''))
    .map((path) => filled(path.split('/'), fill))
    .sort()
}

function filled(parts: readonly string[], fill: (noun: string, parameter: string) => string): string {
  return parts
    .map((part, index) => (/^\[.*\]$/.test(part) ? fill(parts[index - 1] ?? '', part) : part))
    .join('/')
}
