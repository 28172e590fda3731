import { CodesOnce } from '@/components/desk/codes-once'
import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { deskMessages, deskWords } from '@/lib/i18n/desk'
import type { Locale } from '@/lib/i18n/locales'
import { beginFactor, confirmFactor, disableFactor } from '../actions'

/** Makes a key for the app. */
export function BeginForm({
  isAgain,
  asksPassword,
  locale,
}: {
  isAgain: boolean
  asksPassword: boolean
  locale: Locale
}) {
  const t = deskMessages(locale)
  return (
    <section>
      {isAgain && <h2>{t('secondFactor.beginAgain')}</h2>}
      {isAgain && <p className="soft">{t('secondFactor.beginAgainIntro')}</p>}
      <ActionForm action={beginFactor} words={deskWords(locale, 'form')} id="begin">
        {asksPassword && <CurrentPassword locale={locale} />}
        <SubmitButton tone={isAgain ? 'quiet' : 'main'}>
          {t(isAgain ? 'secondFactor.beginAgain' : 'secondFactor.begin')}
        </SubmitButton>
      </ActionForm>
    </section>
  )
}

/** Takes a code of the app; shows recovery codes after it, once. */
export function CodeForm({ isOn, locale }: { isOn: boolean; locale: Locale }) {
  const t = deskMessages(locale)
  return (
    <section>
      <h2>{t(isOn ? 'secondFactor.codes' : 'secondFactor.turnOn')}</h2>
      <ActionForm action={confirmFactor} words={deskWords(locale, 'form')} id="confirm">
        <CodesOnce text={t('secondFactor.codesReady')} />
        <p className="soft">{t(isOn ? 'secondFactor.codesIntro' : 'secondFactor.endsSessions')}</p>
        <TextField
          name="code"
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={40}
          label={t('secondFactor.code')}
          hint={t('secondFactor.codeHint')}
        />
        <SubmitButton tone={isOn ? 'quiet' : 'main'}>
          {t(isOn ? 'secondFactor.renew' : 'secondFactor.turnOn')}
        </SubmitButton>
      </ActionForm>
    </section>
  )
}

/** Turns the second factor off. */
export function DisableForm({ asksPassword, locale }: { asksPassword: boolean; locale: Locale }) {
  const t = deskMessages(locale)
  return (
    <section>
      <h2>{t('secondFactor.turnOff')}</h2>
      <ActionForm action={disableFactor} words={deskWords(locale, 'form')} id="disable">
        <p className="soft">{t('secondFactor.turnOffIntro')}</p>
        {asksPassword && <CurrentPassword locale={locale} />}
        <TextField
          name="code"
          autoComplete="one-time-code"
          maxLength={40}
          label={t('secondFactor.anyCode')}
        />
        <SubmitButton tone="danger">{t('secondFactor.turnOff')}</SubmitButton>
      </ActionForm>
    </section>
  )
}

function CurrentPassword({ locale }: { locale: Locale }) {
  return (
    <TextField
      name="currentPassword"
      type="password"
      autoComplete="current-password"
      label={deskMessages(locale)('secondFactor.currentPassword')}
    />
  )
}
