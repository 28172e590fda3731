import { stepTexts } from '@/lib/desk/step-text'
import { deskWords } from '@/lib/i18n/desk'
import type { Judgement } from '@/lib/verdicts/judgement'
import type { DeskView } from './desk-view'
import { verdictName } from './verdict-name'

type Props = { view: DeskView; judgement: Judgement; nameOf: (id: string) => string }

/** What the rule suggests and how it came to that; or why the claim was not put to it. */
export function SuggestionView({ view, judgement, nameOf }: Props) {
  const { t, s, locale } = view
  const { suggestion, notPut, problems } = judgement
  const terms = deskWords(locale, 'terms')
  if (!suggestion)
    return (
      <>
        <p>{t('claim.notPut', { reason: terms.notPut[notPut ?? 'outside_the_rule'] })}</p>
        <ul>
          {problems.map(({ path, message }) => (
            <li key={`${path} ${message}`}>{t('claim.problems', { path, message })}</li>
          ))}
        </ul>
      </>
    )
  return (
    <>
      <p>
        <strong>
          {t('claim.suggests', { rule: suggestion.rule, verdict: verdictName(view, suggestion.verdict) })}
        </strong>{' '}
        {s.word('reason', suggestion.reason)}{' '}
        {suggestion.strength
          ? `${t('claim.strength', { strength: s.word('strength', suggestion.strength) })} `
          : ''}
        {suggestion.heldBack
          ? `${t('claim.heldBack', { verdict: verdictName(view, suggestion.heldBack) })} `
          : ''}
        <span className="soft">{t('claim.suggestionNever')}</span>
      </p>
      {suggestion.flags.length > 0 ? (
        <ul>
          {suggestion.flags.map((flag) => (
            <li key={flag}>{terms.ruleFlag[flag]}</li>
          ))}
        </ul>
      ) : null}
      <details open={suggestion.steps.length <= 12}>
        <summary>{t('claim.steps')}</summary>
        <ol className="steps">
          {stepTexts(suggestion.steps, { t, s, nameOf }).map((text, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the steps are in their order and never move
            <li key={index}>{text}</li>
          ))}
        </ol>
      </details>
    </>
  )
}
