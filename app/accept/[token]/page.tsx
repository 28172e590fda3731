import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { DeskShell } from '@/components/desk/desk-shell'
import { OutsideSignIn } from '@/components/desk/outside-sign-in'
import { ActionForm } from '@/components/form/action-form'
import { HiddenField } from '@/components/form/hidden-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { readLink } from '@/lib/auth/read'
import { deskMessages, deskWords, errorText } from '@/lib/i18n/desk'
import { outsideWays } from '@/lib/web/outside-ways'
import { currentPerson, deskLocale, serverContext } from '@/lib/web/server-context'
import { acceptProblem } from '@/lib/web/sign-in-problem'
import { accept } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: deskMessages(await deskLocale())('signIn.inviteTitle') }
}

type Props = {
  params: Promise<{ token: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function AcceptPage({ params, searchParams }: Props) {
  const { token } = await params
  const { error } = await searchParams
  const { db, now } = serverContext()
  const opened = await readLink(db, token, now())
  const locale = await deskLocale()
  const t = deskMessages(locale)
  const shell = deskWords(locale, 'frame')
  if ('spent' in opened) {
    // Whoever has just accepted by signing in elsewhere comes back here.
    if (await currentPerson()) redirect('/review')
    return (
      <DeskShell words={shell} links={[]} person={null} narrow>
        <h1>{t('signIn.spentTitle')}</h1>
        <p>{errorText(locale, { code: 'gone', reason: opened.spent })}</p>
        <p>
          <a href="/login">{t('signIn.toSignIn')}</a>
        </p>
      </DeskShell>
    )
  }
  const { purpose, name, email } = opened.link
  const callbackUrl = `/accept/${token}`
  const problem = acceptProblem(locale, error)
  return (
    <DeskShell words={shell} links={[]} person={null} narrow>
      <h1>{t(`signIn.${purpose}Title`)}</h1>
      <p>{t(`signIn.${purpose}Intro`, { email: email ?? '' })}</p>
      {problem && <p role="alert">{problem}</p>}
      <ActionForm
        action={accept}
        words={deskWords(locale, 'form')}
        initial={{ name: name ?? '' }}
        labels={{
          email: t('signIn.email'),
          newPassword: t('signIn.newPassword'),
          repeatPassword: t('signIn.repeatPassword'),
        }}
      >
        <HiddenField name="token" value={token} />
        {purpose !== 'reset' && (
          <TextField name="name" autoComplete="name" label={t('signIn.name')} hint={t('signIn.nameHint')} />
        )}
        {email === null && (
          <TextField name="email" type="email" autoComplete="username" label={t('signIn.email')} />
        )}
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
        <SubmitButton>{t('signIn.accept')}</SubmitButton>
      </ActionForm>
      {purpose !== 'setup' && (
        <OutsideSignIn
          title={t('signIn.elsewhere')}
          ways={await outsideWays(locale)}
          callbackUrl={callbackUrl}
        />
      )}
    </DeskShell>
  )
}
