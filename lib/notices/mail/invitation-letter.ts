import { acceptanceUrl } from '@/lib/auth/first-run'
import { sha256 } from '@/lib/core/canonical'
import { deskMessages } from '@/lib/i18n/desk'
import type { Locale } from '@/lib/i18n/locales'
import type { Letter } from './letter'

type Invited = { to: string; token: string; locale: Locale }

/** The link for somebody who was invited to decide a proposal. It says nothing of the claim or the desk's people. */
export function invitationLetter({ to, token, locale }: Invited, siteUrl: string): Letter {
  const t = deskMessages(locale)
  return {
    messageId: `<invitation.${sha256(token).slice(0, 32)}@${new URL(siteUrl).hostname}>`,
    to,
    subject: `Countercheck: ${t('outside.mail.subject')}`,
    text: [t('outside.mail.text'), '', acceptanceUrl(token), '', t('outside.mail.once'), ''].join('\n'),
  }
}
