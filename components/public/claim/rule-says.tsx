import type { Snapshot } from '@/lib/publication/snapshot-schema'
import { isVerdictId, verdictOf } from '@/lib/verdicts/scale'
import { localPath } from '@/lib/web/paths'
import type { ClaimView } from './claim-view'

/** What the published rule computes from the same numbers, as a help to judge the verdict by. */
export function RuleSays({
  view,
  suggestion,
}: {
  view: ClaimView
  suggestion: NonNullable<Snapshot['suggestion']>
}) {
  const { s } = view
  const { rule, verdict, reason, strength, heldBack, neededItems } = suggestion
  const sentences = [
    s.t('claim.ruleSays', { rule, verdict: label(view, verdict), reason: s.word('reason', reason) }),
    strength ? s.t('claim.ruleStrength', { strength: s.word('strength', strength) }) : null,
    heldBack ? s.t('claim.ruleHeldBack', { verdict: label(view, heldBack) }) : null,
    neededItems === null ? null : s.t('claim.ruleItems', { items: s.number(neededItems) }),
    s.t('claim.ruleNever'),
  ]
  return (
    <>
      <h3>{s.t('claim.rule')}</h3>
      <p>
        {sentences.filter((sentence) => sentence !== null).join(' ')}{' '}
        <a href={localPath(s.locale, '/method')}>{s.t('site.method')}</a>
      </p>
    </>
  )
}

function label({ s }: ClaimView, verdict: string): string {
  return isVerdictId(verdict) ? verdictOf(verdict).label[s.locale] : verdict
}
