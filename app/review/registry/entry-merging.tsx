import type { DeskView } from '@/components/desk/desk-view'
import { makeDeskWords } from '@/components/desk/forms/make-desk-words'
import { MergeForm } from '@/components/desk/forms/merge-form'
import { ReasonForm } from '@/components/desk/forms/reason-form'
import type { Neighbours } from '@/lib/desk/read/entry-neighbours'
import { undoEntryMerge } from './actions'
import { type MergeableKind, merging } from './kinds'

type Props = { view: DeskView; kind: MergeableKind; id: string; mayMerge: boolean }

/** In the place of a form: what an entry was merged into, and the way back. */
export function MergedNotice({ view, kind, id, mayMerge, into }: Props & { into: Merged }) {
  const { t, s } = view
  return (
    <section className="merged" aria-labelledby="merged">
      <h2 id="merged">{t('registry.isMerged')}</h2>
      <p>
        {t('registry.standsFor')} <a href={`/review/registry/${kind}/${into.id}`}>{into.name}</a>
        {into.by && into.at ? ` (${t('registry.apartBy', { name: into.by, day: s.day(into.at) })})` : null}
      </p>
      <p className="soft">{t('registry.mergedHint')}</p>
      {mayMerge ? (
        <ReasonForm
          id="undo-merge"
          action={undoEntryMerge}
          words={makeDeskWords(view.locale, [])}
          initial={{ kind: merging[kind].kind, id }}
          carries={['kind', 'id']}
          button={t('registry.undoMerge')}
          tone="quiet"
        />
      ) : (
        <p className="soft">{t('registry.onlyEditors')}</p>
      )}
    </section>
  )
}

type Merged = NonNullable<Neighbours['mergedInto']>

/** Says that the entry is another one over again. */
export function MergeAway({ view, kind, id, mayMerge }: Props) {
  if (!mayMerge) return null
  const { merge, kind: entryKind } = merging[kind]
  return (
    <MergeForm
      kind={entryKind}
      action={merge}
      words={makeDeskWords(view.locale, [])}
      initial={{ fromId: id }}
    />
  )
}
