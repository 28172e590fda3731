import { filledIn } from './filled-in'
import { findByName } from './find-by-name'
import { newEntryPicks } from './new-entries'
import { newEntryGroups } from './new-entry-groups'
import {
  isId,
  nameKey,
  type Pick,
  type PickKind,
  type PickSpec,
  pickKinds,
  picksIn,
  withPicks,
} from './picks'

type Reader = Parameters<typeof findByName>[0]
type Form = Record<string, unknown>
type Given = {
  db: Reader
  newId: () => string
  spec: PickSpec
  defaults?: readonly string[]
  /** Where names are looked up: text → id. The whole registry, unless whoever sent the form knows less of it. */
  find?: (db: Reader, kind: PickKind, texts: readonly string[]) => Promise<ReadonlyMap<string, string>>
}

type Addable = keyof typeof newEntryGroups

/**
 * A form as it was sent, with names turned into ids. A name that is not known stays as it is, so that its field is
 * refused, unless the writer ticked that it be added: then a stand-in id goes everywhere the name was typed, and the
 * entry into `adding` for `withNewEntries`.
 */
export async function namesToIds(sent: Form, given: Given): Promise<Form> {
  const { newId, spec, defaults = [] } = given
  const { adding: groups, importKey: _never, ...form } = filledIn(sent, new Set(['add', ...defaults]))
  const wanted = tickedEntries(groups)
  const whole = { ...form, ...(wanted.length > 0 ? { adding: asGroups(wanted) } : {}) }
  const all: PickSpec = { ...spec, ...newEntryPicks }
  const picks = picksIn(whole, all)
  const known = await lookUp(given, picks)
  const missing = new Set(
    picks.filter(({ kind, text }) => !isId(text) && !known.has(keyOf(kind, text))).map(nameOf),
  )
  const standIns = new Map(
    wanted
      .filter((entry) => missing.has(keyOf(entry.kind, nameKey(entry.kind, entry.typed))))
      .map((entry) => [keyOf(entry.kind, nameKey(entry.kind, entry.typed)), { entry, id: newId() }]),
  )
  const named = withPicks(whole, all, ({ kind, text }) => {
    if (isId(text)) return text
    return known.get(keyOf(kind, text)) ?? standIns.get(keyOf(kind, nameKey(kind, text)))?.id ?? text
  })
  return withStandIns(named, standIns)
}

type Entry = { kind: Addable; field: string; typed: string; fields: Form }

/** The boxes "add it" that were ticked. `typed` is the name that stood in the field when the box was shown. */
function tickedEntries(groups: unknown): Entry[] {
  if (typeof groups !== 'object' || groups === null) return []
  return addableKinds.flatMap((kind) => {
    const group: unknown = Reflect.get(groups, newEntryGroups[kind])
    if (typeof group !== 'object' || group === null) return []
    return Object.entries(group).flatMap(([field, value]: [string, unknown]) => {
      if (typeof value !== 'object' || value === null) return []
      const { add, typed, ...fields }: Form = { ...value }
      return add === 'on' && typeof typed === 'string' ? [{ kind, field, typed, fields }] : []
    })
  })
}

const addableKinds = pickKinds.filter((kind): kind is Addable => kind in newEntryGroups)

function asGroups(entries: readonly Entry[]): Record<string, Form> {
  const groups: Record<string, Form> = {}
  for (const { kind, field, fields } of entries)
    groups[newEntryGroups[kind]] = { ...groups[newEntryGroups[kind]], [field]: fields }
  return groups
}

async function lookUp(
  { db, find = findByName }: Given,
  picks: readonly Pick[],
): Promise<Map<string, string>> {
  const known = new Map<string, string>()
  for (const kind of pickKinds) {
    const texts = picks.filter((pick) => pick.kind === kind && !isId(pick.text)).map((pick) => pick.text)
    if (texts.length === 0) continue
    for (const [text, id] of await find(db, kind, texts)) known.set(keyOf(kind, text), id)
  }
  return known
}

/** Leaves out entries that turned out to be known, and gives the others their stand-in. */
function withStandIns(form: unknown, standIns: ReadonlyMap<string, { entry: Entry; id: string }>): Form {
  const whole: Form = typeof form === 'object' && form !== null ? { ...form } : {}
  const groups: unknown = whole.adding
  delete whole.adding
  const adding: Record<string, Form> = {}
  for (const { entry, id } of standIns.values()) {
    const group = newEntryGroups[entry.kind]
    const given: unknown = fieldAt(fieldAt(groups, group), entry.field)
    const fields = typeof given === 'object' ? { ...given } : {}
    adding[group] = { ...adding[group], [entry.field]: { ...fields, id } }
  }
  return Object.keys(adding).length > 0 ? { ...whole, adding } : whole
}

function nameOf({ kind, text }: Pick): string {
  return keyOf(kind, nameKey(kind, text))
}

function fieldAt(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined
}

function keyOf(kind: PickKind, text: string): string {
  return `${kind} ${text}`
}
