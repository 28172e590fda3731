'use client'
import { FieldGroup } from '@/components/form/field-group'
import { useForm } from '@/components/form/form-context'
import { HiddenField } from '@/components/form/hidden-field'
import { SelectField } from '@/components/form/select-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { Markdown } from '@/components/markdown'
import { locales } from '@/lib/i18n/locales'
import { valueAt } from '@/lib/web/form-path'
import { intentField } from '@/lib/web/form-state'
import { ContactDates } from './contact-dates'
import { DeskForm, type DeskFormProps } from './desk-form'
import { LocalFields } from './local-fields'
import { SeenField } from './seen-field'
import { WarnBeforeLeaving } from './warn-before-leaving'
import { useWords } from './words-context'

/** Proposing a verdict, with what was asked of the vendor and a preview of the reasoning. */
export function AssessForm({ workingDays, ...form }: DeskFormProps & { workingDays: number }) {
  const { assess, fields, choices, picks } = form.words
  return (
    <DeskForm {...form} id="assess" className="wide-form">
      <WarnBeforeLeaving />
      <HiddenField name="claimId" />
      <SeenField name="basisHash" />
      <SelectField
        name="verdict"
        label={fields.verdict}
        choices={choices.verdict}
        blank={picks.choose}
        hint={assess.verdictHint}
      />
      <SelectField
        name="subReason"
        label={fields.subReason}
        choices={choices.subReason}
        blank={assess.subReasonNone}
        hint={assess.subReasonHint}
        optional
      />
      <LocalFields name="oneLine" label={fields.oneLine} hint={assess.oneLineHint} />
      <LocalFields name="reasoning" label={fields.reasoning} hint={assess.markdownHint} rows={12} />
      <SubmitButton tone="quiet" name={intentField} value="preview">
        {assess.preview}
      </SubmitButton>
      <Preview />
      <TextField name="judgedAsOf" label={fields.judgedAsOf} type="date" hint={assess.asOfHint} />
      <LocalFields name="departure" label={fields.departure} hint={assess.departureHint} />
      <Contact workingDays={workingDays} />
      <SubmitButton>{assess.send}</SubmitButton>
    </DeskForm>
  )
}

/** The reasoning as readers will see it, after it was sent once. */
function Preview() {
  const { state } = useForm()
  const { assess } = useWords()
  const texts = locales.flatMap((locale) => {
    const text = valueAt(state.values, `reasoning.${locale}`)
    return typeof text === 'string' && text.trim() !== '' ? [{ locale, text }] : []
  })
  if (texts.length === 0) return null
  return (
    <section className="preview" aria-labelledby="preview">
      <h2 id="preview">{assess.previewTitle}</h2>
      {texts.map(({ locale, text }) => (
        <Markdown key={locale} text={text} lang={locale} />
      ))}
    </section>
  )
}

function Contact({ workingDays }: { workingDays: number }) {
  const { assess, fields } = useWords()
  return (
    <FieldGroup name="contact" legend={assess.contactLegend} hint={assess.contactHint}>
      <div className="field-grid">
        <TextField name="contact.whom" label={fields.whom} maxLength={200} optional />
        <TextField name="contact.how" label={fields.how} maxLength={200} optional />
        <ContactDates workingDays={workingDays} />
      </div>
      <LocalFields name="contact.answer" label={fields.answer} />
      <LocalFields name="contact.skippedReason" label={fields.skippedReason} rows={1} />
    </FieldGroup>
  )
}
