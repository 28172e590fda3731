import type { Speech } from '@/lib/i18n/translator'
import { versionJsonPath } from '@/lib/publication/permalink'
import type { CurrentNames } from '@/lib/publication/read/current-names'
import type { Named } from '@/lib/publication/read/rows'
import type { Snapshot, SnapshotRef } from '@/lib/publication/snapshot-schema'

/** How a version is shown: in which language, under which names. */
export type ClaimView = {
  s: Speech
  entry: (ref: SnapshotRef) => Named
  /** A condition by its id: as the claim words it, else the id as words. */
  condition: (id: string) => string
  /** Where all that the version says stands. */
  whole: string
}

/** The current page of a claim shows today's names. */
export function viewToday(s: Speech, snapshot: Snapshot, names: CurrentNames): ClaimView {
  return { ...viewAsPublished(s, snapshot), entry: (ref) => names.get(ref.id) ?? asPublished(ref) }
}

/** A past version shows the names of its day. */
export function viewAsPublished(s: Speech, { claim, version }: Snapshot): ClaimView {
  const condition = (id: string) => {
    const text = claim.conditions.find((known) => known.id === id)?.text
    return (text ? s.text(text)?.text : undefined) ?? id.replaceAll('-', ' ')
  }
  return { s, entry: asPublished, condition, whole: versionJsonPath(claim.slug, version.number) }
}

function asPublished({ slug, name }: SnapshotRef): Named {
  return { slug, name, names: {} }
}
