import { departsFromRule, type Snapshot } from '@/lib/publication/snapshot-schema'
import { Markdown } from '../../markdown'
import { LocalText } from '../../ui/local-text'
import type { ClaimView } from './claim-view'
import { RuleSays } from './rule-says'

type Props = { view: ClaimView; snapshot: Snapshot; suspended: boolean }

/** Why the verdict is what it is, in the words of who proposed it; what the rule suggests, and why the verdict departs from it if it does. */
export function Reasoning({ view, snapshot, suspended }: Props) {
  const { s } = view
  const { claim, verdict, suggestion } = snapshot
  const withdrawn = claim.withdrawn !== null && verdict.origin !== 'none'
  const instead = withdrawn ? 'withdrawnVerdict' : suspended ? 'suspended' : null
  return (
    <section aria-labelledby="reasoning">
      <h2 id="reasoning">{s.t('claim.reasoning')}</h2>
      {instead ? <p>{s.t(`claim.${instead}`)}</p> : <Reasons view={view} verdict={verdict} />}
      {suggestion ? <RuleSays view={view} suggestion={suggestion} /> : null}
      {instead || Object.keys(verdict.departure).length === 0 ? null : (
        <>
          <h3 id="departure">{s.t(departsFromRule(snapshot) ? 'claim.departure' : 'claim.besideRule')}</h3>
          <p>
            <LocalText s={s} text={verdict.departure} />
          </p>
        </>
      )}
    </section>
  )
}

function Reasons({ view: { s }, verdict }: { view: ClaimView; verdict: Snapshot['verdict'] }) {
  const reasoning = s.text(verdict.reasoning)
  if (!reasoning) return <p>{s.t('claim.reasoningNone')}</p>
  return <Markdown text={reasoning.text} lang={reasoning.lang === s.locale ? undefined : reasoning.lang} />
}
