import { ActionForm } from '@/components/form/action-form'
import { HiddenField } from '@/components/form/hidden-field'
import { type Choice, SelectField } from '@/components/form/select-field'
import { SubmitButton } from '@/components/form/submit-button'
import type { PersonView } from '@/lib/auth/read'
import { deskMessages, deskWords } from '@/lib/i18n/desk'
import type { Locale } from '@/lib/i18n/locales'
import { bind, unbind } from '../actions'

type Props = { found: PersonView; organizations: readonly Choice[]; locale: Locale }

/** Making an account speak for an organization, and ending that. */
export function VendorForms({ found, organizations, locale }: Props) {
  const t = deskMessages(locale)
  const words = deskWords(locale, 'form')
  const person = <HiddenField name="personId" value={found.id} />
  const { organization } = found
  return (
    <section aria-labelledby="vendor-title">
      <h2 id="vendor-title">{t('people.vendorTitle')}</h2>
      <p>{organization ? t('people.vendorBound', { organization }) : t('people.vendorUnbound')}</p>
      {organization ? (
        <ActionForm action={unbind} words={words} id="unbind">
          {person}
          <p className="soft">{t('people.unbindHint')}</p>
          <SubmitButton tone="danger">{t('people.unbind')}</SubmitButton>
        </ActionForm>
      ) : (
        <ActionForm action={bind} words={words} id="bind">
          {person}
          <SelectField
            name="organizationId"
            label={t('people.speaksFor')}
            choices={organizations}
            blank={t('people.chooseOrganization')}
          />
          <SubmitButton tone="quiet">{t('people.bind')}</SubmitButton>
        </ActionForm>
      )}
    </section>
  )
}
