import type { Metadata } from 'next'
import { DeskFrame } from '@/app/desk-frame'
import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { can } from '@/lib/auth/permissions'
import { deskMessages, deskWords } from '@/lib/i18n/desk'
import { deskLocale, requirePerson } from '@/lib/web/server-context'
import { savePassword } from '../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: deskMessages(await deskLocale())('account.passwordTitle') }
}

export default async function PasswordPage() {
  const person = await requirePerson('account.own')
  const t = deskMessages(person.locale)
  return (
    <DeskFrame person={person} section={null} narrow>
      <h1>{t('account.passwordTitle')}</h1>
      <p>{person.mustFirst === 'password' ? t('account.mustChange') : t('account.passwordEndsSessions')}</p>
      {!person.mustFirst && can(person.actor, 'token.own') && (
        <p>
          {t('account.tokensGoOn')} <a href="/review/account/tokens">{t('tokens.title')}</a>
        </p>
      )}
      <ActionForm
        action={savePassword}
        words={deskWords(person.locale, 'form')}
        labels={{
          currentPassword: t('account.currentPassword'),
          newPassword: t('signIn.newPassword'),
          repeatPassword: t('signIn.repeatPassword'),
        }}
      >
        <TextField
          name="currentPassword"
          type="password"
          autoComplete="current-password"
          label={t('account.currentPassword')}
        />
        <TextField
          name="newPassword"
          type="password"
          autoComplete="new-password"
          label={t('signIn.newPassword')}
          hint={t('signIn.newPasswordHint')}
        />
        <TextField
          name="repeatPassword"
          type="password"
          autoComplete="new-password"
          label={t('signIn.repeatPassword')}
        />
        <SubmitButton>{t('account.savePassword')}</SubmitButton>
      </ActionForm>
    </DeskFrame>
  )
}
