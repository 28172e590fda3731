import { displayName } from '@/lib/i18n/locales'
import type { Speech } from '@/lib/i18n/translator'
import { benchmarkPath, evaluatorPath, modelPath, vendorPath } from '@/lib/publication/permalink'
import type { Named } from '@/lib/publication/read/rows'
import { localPath } from '@/lib/web/paths'

const pathOf = { vendor: vendorPath, model: modelPath, benchmark: benchmarkPath, evaluator: evaluatorPath }

type Props = { s: Speech; kind: keyof typeof pathOf | null; entry: Named }

/** A registry entry by its current name, leading to its page where it has one. */
export function EntryLink({ s, kind, entry }: Props) {
  if (kind === null) return displayName(entry, s.locale)
  return <a href={localPath(s.locale, pathOf[kind](entry.slug))}>{displayName(entry, s.locale)}</a>
}
