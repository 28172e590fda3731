import type { NewRecall, RecallQuery } from '@/lib/desk/read/recalls'
import type { DeskView } from '../desk-view'
import { DayFields } from './day-fields'

type Props = { view: DeskView; query: RecallQuery; found: NewRecall }

/** The second step: which versions of the harness, by whom and from when. */
export function NarrowFaulty({ view, query, found }: Props) {
  const { t } = view
  return (
    <section aria-labelledby="narrow-title">
      <h2 id="narrow-title">{query.harness ?? t('recalls.chooseEvaluator')}</h2>
      {found.problems.length > 0 ? <Problems view={view} problems={found.problems} /> : null}
      <form method="get" action="/review/recalls/new" className="wide-form">
        {query.harness === undefined ? null : (
          <>
            <input type="hidden" name="harness" value={query.harness} />
            <Versions view={view} query={query} found={found} />
          </>
        )}
        <fieldset className="plain-group">
          <legend>{t(query.harness === undefined ? 'recalls.chooseEvaluator' : 'recalls.narrow')}</legend>
          <p className="soft">{t('recalls.datesHint')}</p>
          <div className="filters">
            <label>
              {t('recalls.evaluator')}
              <select name="evaluator" defaultValue={query.evaluator ?? ''}>
                <option value="">{t('recalls.anyEvaluator')}</option>
                {found.evaluators.map(({ slug, name, evidence }) => (
                  <option key={slug} value={slug}>
                    {t('recalls.evaluatorChoice', { name, evidence })}
                  </option>
                ))}
              </select>
            </label>
            <DayFields view={view} query={query} />
          </div>
        </fieldset>
        <p className="action-links">
          <button type="submit" className="quiet-button">
            {t('recalls.look')}
          </button>
          <a href="/review/recalls/new">{t('recalls.startAgain')}</a>
        </p>
      </form>
    </section>
  )
}

function Versions({ view: { t }, query, found }: Props) {
  const unstated = found.versions.find(({ version }) => version === null)
  return (
    <fieldset className="plain-group">
      <legend>{t('recalls.versions')}</legend>
      <p className="soft">{t('recalls.versionsHint')}</p>
      {found.versions.flatMap(({ version, results }) =>
        version === null
          ? []
          : [
              <label key={version} className="tick-line">
                <input
                  type="checkbox"
                  name="versions"
                  value={version}
                  defaultChecked={query.versions.includes(version)}
                />
                <span>
                  {version} <span className="soft">{t('recalls.versionResults', { results })}</span>
                </span>
              </label>,
            ],
      )}
      {unstated ? <p className="soft">{t('recalls.unstated', { results: unstated.results })}</p> : null}
    </fieldset>
  )
}

function Problems({ view: { t }, problems }: { view: DeskView; problems: NewRecall['problems'] }) {
  const fields = problems.map(({ field }) => (field === 'since' || field === 'until' ? field : 'harness'))
  return (
    <div className="notice" role="alert">
      <p className="mark">{t('recalls.problem')}</p>
      {[...new Set(fields)].map((field) => (
        <p key={field}>{t(`recalls.problems.${field}`)}</p>
      ))}
    </div>
  )
}
