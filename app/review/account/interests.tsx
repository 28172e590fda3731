import { Moment } from '@/components/desk/moment'
import { ActionForm } from '@/components/form/action-form'
import { HiddenField } from '@/components/form/hidden-field'
import { SelectField } from '@/components/form/select-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { Table } from '@/components/ui/table'
import type { InterestView } from '@/lib/auth/read'
import { deskMessages, deskWords } from '@/lib/i18n/desk'
import type { Locale } from '@/lib/i18n/locales'
import { declare, end } from './actions'

type Props = {
  interests: InterestView[]
  organizations: { value: string; label: string }[]
  locale: Locale
}

/** The interests that one has declared, and the form for another. */
export function Interests({ interests, organizations, locale }: Props) {
  const t = deskMessages(locale)
  const words = deskWords(locale, 'form')
  return (
    <section>
      <h2>{t('account.interests')}</h2>
      <p className="soft">{t('account.interestsIntro')}</p>
      {interests.length === 0 ? (
        <p>{t('account.noInterests')}</p>
      ) : (
        <Table
          stacked
          caption={t('account.interests')}
          columns={[
            { key: 'organization', head: t('account.interestIn') },
            { key: 'note', head: t('account.interestNote') },
            { key: 'since', head: t('account.interestSince') },
            { key: 'end', head: <span className="visually-hidden">{t('account.endInterest')}</span> },
          ]}
          rows={interests.map(({ id, organization, note, declaredAt }) => ({
            key: id,
            cells: {
              organization,
              note,
              since: <Moment at={declaredAt} locale={locale} />,
              end: (
                <ActionForm action={end} words={words} id={`interest-${id}`}>
                  <HiddenField name="interestId" value={id} />
                  <SubmitButton tone="quiet">{t('account.endInterest')}</SubmitButton>
                </ActionForm>
              ),
            },
          }))}
        />
      )}
      <ActionForm action={declare} words={words} id="interest" labels={{ note: t('account.interestNote') }}>
        <SelectField
          name="organizationId"
          label={t('account.interestIn')}
          blank={t('people.chooseOrganization')}
          choices={organizations}
        />
        <TextField name="note" label={t('account.interestNote')} />
        <SubmitButton tone="quiet">{t('account.declareInterest')}</SubmitButton>
      </ActionForm>
    </section>
  )
}
