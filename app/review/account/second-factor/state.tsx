import { momentText } from '@/components/desk/moment'
import { QrCode } from '@/components/desk/qr-code'
import type { SecondFactorView } from '@/lib/auth/second-factor/read'
import { deskMessages } from '@/lib/i18n/desk'
import type { Locale } from '@/lib/i18n/locales'

type Props = { factor: SecondFactorView; locale: Locale }

/** Whether the second factor is on, and while it is being set up, what the app has to read. */
export function SecondFactorState({ factor, locale }: Props) {
  const t = deskMessages(locale)
  if (factor.state === 'off') return <p>{t('secondFactor.intro')}</p>
  if (factor.state === 'on') {
    return (
      <div>
        <p>{t('secondFactor.onSince', { when: momentText(factor.since, locale) })}</p>
        <p>{t('secondFactor.codesLeft', { count: factor.codesLeft })}</p>
      </div>
    )
  }
  return (
    <div>
      <p>{t('secondFactor.scan')}</p>
      <QrCode text={factor.uri} label={t('secondFactor.picture')} />
      <p>
        {t('secondFactor.key')}: <code className="key">{factor.secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
      </p>
    </div>
  )
}
