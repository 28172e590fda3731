import type { Metadata } from 'next'
import { DeskFrame } from '@/app/desk-frame'
import { LinkOnce } from '@/components/desk/link-once'
import { ActionForm } from '@/components/form/action-form'
import { ChoiceGroup } from '@/components/form/choice-group'
import { SelectField } from '@/components/form/select-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { personRoles } from '@/lib/auth/actor'
import { acceptanceUrl } from '@/lib/auth/first-run'
import { organizationChoices } from '@/lib/auth/read'
import { deskMessages, deskWords } from '@/lib/i18n/desk'
import { deskLocale, requirePerson, serverContext } from '@/lib/web/server-context'
import { invite } from '../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: deskMessages(await deskLocale())('people.invite') }
}

export default async function InvitePage() {
  const person = await requirePerson('people.manage')
  const { locale } = person
  const t = deskMessages(locale)
  const organizations = await organizationChoices(serverContext().db)
  return (
    <DeskFrame person={person} section="people">
      <h1>{t('people.invite')}</h1>
      <p className="soft">{t('people.inviteIntro')}</p>
      <ActionForm
        action={invite}
        words={deskWords(locale, 'form')}
        initial={{ roles: ['reviewer'] }}
        labels={{ email: t('people.email'), roles: t('people.roles') }}
      >
        <LinkOnce prefix={acceptanceUrl('')} words={linkWords(locale)} locale={locale} />
        <TextField name="name" label={t('people.name')} hint={t('signIn.nameHint')} autoComplete="off" />
        <TextField name="email" type="email" label={t('people.email')} autoComplete="off" />
        <ChoiceGroup
          name="roles"
          several
          label={t('people.roles')}
          choices={personRoles.map((role) => ({ value: role, label: t(`people.role.${role}`) }))}
        />
        <SelectField
          name="organizationId"
          label={t('people.organization')}
          hint={t('people.organizationHint')}
          optional
          blank={t('people.chooseOrganization')}
          choices={organizations}
        />
        <SubmitButton>{t('people.makeLink')}</SubmitButton>
      </ActionForm>
      <p>
        <a href="/admin/people">{t('people.back')}</a>
      </p>
    </DeskFrame>
  )
}

function linkWords(locale: Parameters<typeof deskWords>[0]) {
  const { linkReady, linkUntil } = deskWords(locale, 'people')
  return { linkReady, linkUntil }
}
