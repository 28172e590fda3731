import type { DeskView } from '@/components/desk/desk-view'
import { makeDeskWords } from '@/components/desk/forms/make-desk-words'
import { ReasonForm } from '@/components/desk/forms/reason-form'
import { DuplicatePair } from '@/components/desk/registry/duplicate-pair'
import type { EntryBrief } from '@/lib/desk/read/entry-brief'
import type { ApartPair, DuplicatePair as Likely } from '@/lib/desk/read/merges'
import { displayName } from '@/lib/i18n/locales'
import { forgetEntriesApart, keepEntriesApart } from '../actions'
import { type MergeableKind, merging } from '../kinds'

type Props<Pair> = { view: DeskView; kind: MergeableKind; pairs: readonly Pair[]; mayMerge: boolean }

/** Pairs that may be one entry, each with what an editor can say of it. */
export function PairList({ view, kind, pairs, mayMerge }: Props<Likely>) {
  const { t, s } = view
  if (pairs.length === 0) return <p>{t('registry.noDuplicates')}</p>
  const words = makeDeskWords(view.locale, [])
  const { merge, kind: entryKind } = merging[kind]
  const mergeForm = (keep: EntryBrief, other: EntryBrief) => (
    <ReasonForm
      id={`merge-${other.id}-${keep.id}`}
      action={merge}
      words={words}
      initial={{ fromId: other.id, intoId: keep.id }}
      carries={['fromId', 'intoId']}
      button={t('registry.keepThis', { name: displayName(keep, view.locale) })}
      tone="quiet"
    />
  )
  return (
    <section aria-labelledby="pairs">
      <h2 id="pairs">{t(`registry.${kind}`)}</h2>
      <ul className="pairs">
        {pairs.map((pair) => (
          <DuplicatePair
            key={`${pair.a.id} ${pair.b.id}`}
            view={view}
            kind={entryKind}
            path={`/review/registry/${kind}`}
            pair={pair}
            note={t('registry.alike', { share: s.percent(pair.similarity) })}
            {...(mayMerge ? { actionFor: mergeForm } : {})}
          >
            {mayMerge ? (
              <ReasonForm
                id={`apart-${pair.a.id}-${pair.b.id}`}
                action={keepEntriesApart}
                words={words}
                initial={{ kind: entryKind, aId: pair.a.id, bId: pair.b.id }}
                carries={['kind', 'aId', 'bId']}
                button={t('registry.areTwo')}
                tone="quiet"
              />
            ) : null}
          </DuplicatePair>
        ))}
      </ul>
    </section>
  )
}

/** Pairs that somebody found to be two things. */
export function ApartList({ view, kind, pairs, mayMerge }: Props<ApartPair>) {
  const { t, s } = view
  if (pairs.length === 0) return null
  const words = makeDeskWords(view.locale, [])
  return (
    <section aria-labelledby="apart">
      <h2 id="apart">{t('registry.apart')}</h2>
      <ul className="pairs">
        {pairs.map((pair) => (
          <DuplicatePair
            key={`${pair.a.id} ${pair.b.id}`}
            view={view}
            kind={merging[kind].kind}
            path={`/review/registry/${kind}`}
            pair={pair}
            note={t('registry.apartBy', { name: pair.by, day: s.day(pair.at) })}
          >
            {mayMerge ? (
              <ReasonForm
                id={`forget-${pair.a.id}-${pair.b.id}`}
                action={forgetEntriesApart}
                words={words}
                initial={{ kind: merging[kind].kind, aId: pair.a.id, bId: pair.b.id }}
                carries={['kind', 'aId', 'bId']}
                button={t('registry.forgetApart')}
                tone="quiet"
              />
            ) : null}
          </DuplicatePair>
        ))}
      </ul>
    </section>
  )
}
