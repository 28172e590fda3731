import { type EntryFilter, entryFilters } from '@/lib/search/filter'

/** The last six bytes of an entry's id as a number. */
export type EntryKey = number

/** Under which entries a claim about an entry counts, where that is not the entry alone: see `entryEnds`. */
export type Ends = Record<EntryFilter, ReadonlyMap<EntryKey, readonly EntryKey[]>>

/** How many claims there are for each combination of codes, for each entry, and for each flag. */
export type Tallies = {
  /** By `verdict kind origin tested withdrawn`, as record.claim_facets writes them. */
  codes: Map<string, number>
  entries: Record<EntryFilter, Map<EntryKey, number>>
  flags: Map<string, number>
}

const keyLength = 6

/**
 * Counts claims by what record.claim_facets packed of each, one behind the other. A claim counts once for an entry.
 *
 * @param flagged the flags of claims, by the last six bytes of their ids
 */
export function tally(packed: Buffer, ends: Ends, flagged: ReadonlyMap<number, readonly string[]>): Tallies {
  const codes = new Map<string, number>()
  const flags = new Map<string, number>()
  const entries = { vendor: counter(), model: counter(), benchmark: counter(), evaluator: counter() }
  for (let at = 0; at < packed.length; ) {
    const length = packed.readUInt16BE(at)
    at += 2
    add(codes, packed.toString('latin1', at, at + length))
    at += length
    if (flagged.size > 0)
      for (const flag of flagged.get(packed.readUIntBE(at, keyLength)) ?? []) add(flags, flag)
    at += keyLength
    for (const name of entryFilters) {
      const count = name === 'vendor' ? 1 : packed.readUInt16BE(at)
      if (name !== 'vendor') at += 2
      countEntries(entries[name], ends[name], { packed, at, count })
      at += count * keyLength
    }
  }
  return { codes, entries, flags }
}

type Keys = { packed: Buffer; at: number; count: number }

function countEntries(counts: Map<EntryKey, number>, ends: Ends[EntryFilter], { packed, at, count }: Keys) {
  if (ends.size === 0) {
    for (let index = 0; index < count; index++)
      add(counts, packed.readUIntBE(at + index * keyLength, keyLength))
    return
  }
  const once = new Set<EntryKey>()
  for (let index = 0; index < count; index++) {
    const key = packed.readUIntBE(at + index * keyLength, keyLength)
    for (const end of ends.get(key) ?? [key]) once.add(end)
  }
  for (const key of once) add(counts, key)
}

function counter(): Map<EntryKey, number> {
  return new Map()
}

function add<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}
