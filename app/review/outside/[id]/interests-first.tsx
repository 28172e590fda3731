import { ActionForm } from '@/components/form/action-form'
import { CheckboxField } from '@/components/form/checkbox-field'
import { HiddenField } from '@/components/form/hidden-field'
import { SelectField } from '@/components/form/select-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { listInterests } from '@/lib/auth/read'
import type { SignedIn } from '@/lib/auth/session'
import { interestChoices } from '@/lib/desk/read/interest-choices'
import type { OutsideView } from '@/lib/desk/read/outside'
import { deskMessages, deskWords } from '@/lib/i18n/desk'
import { speech } from '@/lib/i18n/translator'
import { serverContext } from '@/lib/web/server-context'
import { declare, declareAll } from '../actions'

/** Before anything else an outside approver says in which organizations they have an interest. */
export async function InterestsFirst({ person, found }: { person: SignedIn; found: OutsideView }) {
  const { locale, actor } = person
  const t = deskMessages(locale)
  const words = deskWords(locale, 'form')
  const { db } = serverContext()
  const interests = await listInterests(db, actor.id)
  const { facts } = found
  const rivals = facts.assertions.flatMap((row) => row.comparatorModel?.organization.name ?? [])
  const names = speech(locale).list([...new Set([facts.vendor.name, ...rivals])])
  return (
    <section aria-labelledby="interests">
      <h2 id="interests">{t('outside.interestsTitle')}</h2>
      <p>{t('outside.interestsIntro', { names })}</p>
      {interests.length === 0 ? <p>{t('account.noInterests')}</p> : null}
      <ul>
        {interests.map(({ id, organization, note }) => (
          <li key={id}>
            {organization}: {note}
          </li>
        ))}
      </ul>
      <ActionForm action={declare} words={words} id="interest" labels={{ note: t('account.interestNote') }}>
        <SelectField
          name="organizationId"
          label={t('account.interestIn')}
          blank={t('people.chooseOrganization')}
          choices={await interestChoices(db, actor)}
        />
        <TextField name="note" label={t('account.interestNote')} />
        <SubmitButton tone="quiet">{t('account.declareInterest')}</SubmitButton>
      </ActionForm>
      <ActionForm action={declareAll} words={words} id="complete">
        <HiddenField name="assessmentId" value={found.assessment.id} />
        <CheckboxField name="complete" label={t('outside.complete')} />
        <SubmitButton>{t('outside.goOn')}</SubmitButton>
      </ActionForm>
    </section>
  )
}
