import { z } from 'zod'
import { Day, Id } from '@/lib/core/fields'

/** Which events to show, by the names that the address of the page gives. */
const parameters = {
  actor: Id,
  action: z.string().min(1).max(100),
  subject: z.string().regex(/^[a-z_]{1,40}:.{1,200}$/),
  from: Day,
  to: Day,
  /** Only events before this number. */
  before: z
    .string()
    .regex(/^\d{1,18}$/)
    .transform((seq) => BigInt(seq)),
}
const TrailQuery = z.object(parameters).partial()
export type TrailQuery = z.output<typeof TrailQuery>
export type TrailFilterName = keyof typeof parameters

/** What an address asks for, and the filters of it that cannot be read: with one of these nothing may be listed. */
export type AskedTrail = { query: TrailQuery; unreadable: { name: TrailFilterName; value: string }[] }

/** Reads the parameters of an address; blank ones are absent, unknown ones are nobody's. */
export function readTrailQuery(given: Record<string, string | string[] | undefined>): AskedTrail {
  const asked: Record<string, string> = {}
  const unreadable: AskedTrail['unreadable'] = []
  for (const name of filterNames) {
    const value = [given[name] ?? []].flat().filter((text) => text.trim() !== '')
    const [one, other] = value
    if (one === undefined) continue
    if (other === undefined && parameters[name].safeParse(one).success) asked[name] = one
    else unreadable.push({ name, value: value.join(', ').slice(0, 200) })
  }
  return { query: TrailQuery.parse(asked), unreadable }
}

/** Safe: the keys of the object itself. */
const filterNames = Object.keys(parameters) as TrailFilterName[]
