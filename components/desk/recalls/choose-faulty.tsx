import type { EvaluatorChoice, HarnessChoice } from '@/lib/recalls/choices'
import type { DeskView } from '../desk-view'
import { DayFields } from './day-fields'

type Props = {
  view: DeskView
  harnesses: readonly HarnessChoice[]
  evaluators: readonly EvaluatorChoice[]
}

/** The first step: a harness, or an evaluator and days. Plain forms, so that the address says what was chosen. */
export function ChooseFaulty({ view, harnesses, evaluators }: Props) {
  const { t } = view
  return (
    <>
      <section aria-labelledby="harness-title">
        <h2 id="harness-title">{t('recalls.chooseHarness')}</h2>
        <form method="get" action="/review/recalls/new" className="filters">
          <label>
            {t('recalls.harness')}
            <select name="harness" required>
              <option value="">{t('recalls.choose')}</option>
              {harnesses.map(({ key, name, results }) => (
                <option key={key} value={name}>
                  {t('recalls.harnessChoice', { name, results })}
                </option>
              ))}
            </select>
          </label>
          <button type="submit">{t('recalls.look')}</button>
        </form>
      </section>
      <section aria-labelledby="evaluator-title">
        <h2 id="evaluator-title">{t('recalls.chooseEvaluator')}</h2>
        <p className="soft">{t('recalls.datesHint')}</p>
        <form method="get" action="/review/recalls/new" className="filters">
          <label>
            {t('recalls.evaluator')}
            <select name="evaluator" required>
              <option value="">{t('recalls.choose')}</option>
              {evaluators.map(({ slug, name, evidence }) => (
                <option key={slug} value={slug}>
                  {t('recalls.evaluatorChoice', { name, evidence })}
                </option>
              ))}
            </select>
          </label>
          <DayFields view={view} query={{}} />
          <button type="submit">{t('recalls.look')}</button>
        </form>
      </section>
    </>
  )
}
