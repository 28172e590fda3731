import type { DeskView } from '@/components/desk/desk-view'
import { DefinitionList } from '@/components/ui/definition-list'
import type { EntryBrief } from '@/lib/desk/read/entry-brief'
import { deskWords } from '@/lib/i18n/desk'
import type { RegistryKind } from '@/lib/registry/aliases'

type Props = { view: DeskView; kind: RegistryKind; entry: EntryBrief }

/** By what two entries of the registry are told apart. */
export function EntryFacts({ view, kind, entry }: Props) {
  const { t, s } = view
  const otherNames = [...Object.values(entry.names), ...entry.aliases].filter((name) => name !== entry.name)
  const facts: [string, string | null][] = [
    [t('registry.columns.kinds'), kindsOf(view, entry)],
    [t('registry.columns.maker'), entry.maker],
    [t('registry.columns.released'), entry.releasedOn && s.day(entry.releasedOn)],
    [t('registry.columns.variantOf'), entry.variantOf],
    [t('registry.columns.metric'), entry.metric],
    [t('registry.columns.unit'), entry.unit],
    [t('registry.otherNames'), [...new Set(otherNames)].join(', ') || null],
    [t('registry.address'), entry.slug],
    [t('registry.claims'), s.number(entry.claims)],
    [t(kind === 'organization' ? 'registry.evidence' : 'registry.results'), s.number(entry.measured)],
  ]
  return (
    <DefinitionList items={facts.map(([term, text]) => (text === null ? null : { term, children: text }))} />
  )
}

function kindsOf({ locale }: DeskView, { kinds }: EntryBrief): string | null {
  const { organizationKind, benchmarkKind } = deskWords(locale, 'terms')
  const words: Record<string, string> = { ...organizationKind, ...benchmarkKind }
  return kinds.length === 0 ? null : kinds.map((kind) => words[kind] ?? kind).join(', ')
}
