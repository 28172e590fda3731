import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { DeskShell } from '@/components/desk/desk-shell'
import { ActionForm } from '@/components/form/action-form'
import { HiddenField } from '@/components/form/hidden-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { deskMessages, deskWords } from '@/lib/i18n/desk'
import { safeNext } from '@/lib/web/request'
import { pendingPerson } from '@/lib/web/second-step'
import { deskLocale } from '@/lib/web/server-context'
import { finishSignIn } from '../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: deskMessages(await deskLocale())('secondFactor.askTitle') }
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** The second step of signing in; without the first it leads back to it. */
export default async function SecondStepPage({ searchParams }: Props) {
  const next = safeNext((await searchParams).next)
  const toSignIn = `/login?next=${encodeURIComponent(next)}`
  if (!(await pendingPerson())) redirect(toSignIn)
  const locale = await deskLocale()
  const t = deskMessages(locale)
  return (
    <DeskShell words={deskWords(locale, 'frame')} links={[]} person={null} narrow>
      <h1>{t('secondFactor.askTitle')}</h1>
      <p className="soft">{t('secondFactor.askIntro')}</p>
      <ActionForm
        action={finishSignIn}
        words={{ ...deskWords(locale, 'form'), problem: t('signIn.problem') }}
      >
        <HiddenField name="next" value={next} />
        <TextField
          name="code"
          autoComplete="one-time-code"
          maxLength={40}
          label={t('secondFactor.anyCode')}
        />
        <SubmitButton>{t('secondFactor.askSubmit')}</SubmitButton>
      </ActionForm>
      <p className="soft">{t('secondFactor.lost')}</p>
      <p>
        <a href={toSignIn}>{t('secondFactor.askOther')}</a>
      </p>
    </DeskShell>
  )
}
