import { Markdown } from '@/components/markdown'
import { LocalText } from '@/components/ui/local-text'
import { dayOf } from '@/lib/core/day'
import { readText } from '@/lib/i18n/locales'
import { answeredOn, answerOf } from '@/lib/verdicts/contact'
import type { AssessmentRow } from '@/lib/verdicts/read'
import type { DeskView } from '../desk-view'
import { verdictName } from '../verdict-name'

/** The words of a proposal in every language it has: they are approved together. */
export function AssessmentText({ view, assessment }: { view: DeskView; assessment: AssessmentRow }) {
  const { t, s } = view
  const departure = readText(assessment.departure)
  const suggested: unknown =
    typeof assessment.suggestion === 'object' && assessment.suggestion
      ? Reflect.get(assessment.suggestion, 'verdict')
      : null
  return (
    <>
      <section aria-labelledby="reasoning">
        <h2 id="reasoning">{t('assess.reasoning')}</h2>
        <OneLines assessment={assessment} />
        {Object.entries(readText(assessment.reasoning)).map(([lang, text]) => (
          <Markdown key={lang} text={text} lang={lang} />
        ))}
        <p className="soft">
          {typeof suggested === 'string'
            ? t('assess.suggestedThen', { verdict: verdictName(view, suggested) })
            : t('assess.notPutThen')}
        </p>
        {Object.keys(departure).length > 0 ? (
          <>
            <h3>{t('assess.departure')}</h3>
            <p>
              <LocalText s={s} text={departure} />
            </p>
          </>
        ) : null}
      </section>
      {assessment.contact ? <Contact view={view} contact={assessment.contact} /> : null}
    </>
  )
}

function OneLines({ assessment }: { assessment: AssessmentRow }) {
  return Object.entries(readText(assessment.oneLine)).map(([lang, text]) => (
    <p key={lang} lang={lang}>
      <strong>{text}</strong>
    </p>
  ))
}

function Contact({ view, contact }: { view: DeskView; contact: NonNullable<AssessmentRow['contact']> }) {
  const { t, s } = view
  const { whom, how, contactedOn, deadline } = contact
  const answer = answerOf(contact)
  const later = answeredOn(contact)
  return (
    <section aria-labelledby="contact">
      <h2 id="contact">{t('assess.contact')}</h2>
      {whom && how && contactedOn && deadline ? (
        <>
          <p>
            {t('assess.contacted', {
              whom,
              how,
              date: s.day(dayOf(contactedOn)),
              deadline: s.day(dayOf(deadline)),
            })}
          </p>
          <p>
            {Object.keys(answer).length > 0 ? (
              <>
                {later === null ? t('assess.answer') : t('assess.answeredOn', { date: s.day(later) })}:{' '}
                <LocalText s={s} text={answer} />
              </>
            ) : (
              t('assess.silence')
            )}
          </p>
        </>
      ) : (
        <p>
          {t('assess.skipped')} <LocalText s={s} text={readText(contact.skippedReason)} />
        </p>
      )}
    </section>
  )
}
