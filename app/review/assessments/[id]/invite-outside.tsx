import { invite } from '@/app/review/outside/actions'
import { LinkOnce } from '@/components/desk/link-once'
import { ActionForm } from '@/components/form/action-form'
import { HiddenField } from '@/components/form/hidden-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { acceptanceUrl } from '@/lib/auth/first-run'
import { env } from '@/lib/core/env'
import { deskMessages, deskWords } from '@/lib/i18n/desk'
import type { Locale } from '@/lib/i18n/locales'

type Props = { locale: Locale; assessmentId: string }

/** For administrators, where nobody is left who may approve: a link for somebody from outside. */
export function InviteOutside({ locale, assessmentId }: Props) {
  const t = deskMessages(locale)
  const { linkReady, linkUntil } = deskWords(locale, 'people')
  return (
    <section aria-labelledby="outside">
      <h2 id="outside">{t('outside.inviteTitle')}</h2>
      <p>{t('outside.inviteIntro')}</p>
      {env().SMTP_URL ? <p>{t('outside.mailed')}</p> : null}
      <ActionForm
        action={invite}
        words={deskWords(locale, 'form')}
        id="invite-outside"
        labels={{ email: t('outside.email') }}
      >
        <LinkOnce prefix={acceptanceUrl('')} words={{ linkReady, linkUntil }} locale={locale} />
        <HiddenField name="assessmentId" value={assessmentId} />
        <TextField name="name" label={t('outside.name')} hint={t('outside.nameHint')} autoComplete="off" />
        <TextField name="email" type="email" label={t('outside.email')} autoComplete="off" />
        <SubmitButton>{t('outside.makeLink')}</SubmitButton>
      </ActionForm>
    </section>
  )
}
