import type { DeskView } from '@/components/desk/desk-view'
import { isMergeable, type MergeableKind, mergeableKinds } from './kinds'

export type KindQuery = Record<string, string | string[] | undefined>

/** The kind that an address names; organizations where it names none. */
export function mergeableKind(given: string | string[] | undefined): MergeableKind {
  return typeof given === 'string' && isMergeable(given) ? given : mergeableKinds[0]
}

/** The same page for each kind of entry. */
export function KindLinks({ view, path, kind }: { view: DeskView; path: string; kind: MergeableKind }) {
  return (
    <nav aria-label={view.t('registry.kindsOfEntries')}>
      <ul className="kind-links">
        {mergeableKinds.map((each) => (
          <li key={each}>
            <a href={`${path}?kind=${each}`} aria-current={each === kind ? 'page' : undefined}>
              {view.t(`registry.${each}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
