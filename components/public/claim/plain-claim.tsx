import type { Snapshot } from '@/lib/publication/snapshot-schema'
import { DefinitionList } from '../../ui/definition-list'
import { LocalText } from '../../ui/local-text'
import { EntryLink } from '../entry/entry-link'
import type { ClaimView } from './claim-view'

type Props = { view: ClaimView; snapshot: Pick<Snapshot, 'claim' | 'assertions'> }

/**
 * What the claim is about, how far it goes, and on what conditions. Of a claim that names one benchmark it is not said
 * that it leaves open on how many it holds.
 */
export function PlainClaim({ view, snapshot: { claim, assertions } }: Props) {
  const { s, entry } = view
  const benchmarks = new Set(assertions.map(({ benchmark }) => benchmark?.id)).size
  return (
    <>
      <DefinitionList
        items={[
          {
            term: s.t('claim.subjects'),
            children: joined(
              claim.subjects.map((model) => (
                <EntryLink key={model.id} s={s} kind="model" entry={entry(model)} />
              )),
            ),
          },
          claim.quantifier && !(claim.quantifier === 'unspecified' && benchmarks === 1)
            ? { term: s.t('claim.quantifier'), children: s.word('quantifier', claim.quantifier) }
            : null,
          claim.attribution === 'vendor'
            ? null
            : { term: s.t('claim.attribution'), children: s.word('attribution', claim.attribution) },
          claim.conditions.length === 0
            ? null
            : {
                term: s.t('claim.conditions'),
                children: joined(
                  claim.conditions.map(({ id, text }) => <LocalText key={id} s={s} text={text} />),
                ),
              },
        ]}
      />
      {claim.publicInputs ? null : <p className="meta">{s.t('claim.inputsNotPublic')}</p>}
    </>
  )
}

function joined(parts: React.ReactElement[]) {
  return parts.map((part, index) => (index === 0 ? part : [', ', part]))
}
