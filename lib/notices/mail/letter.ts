import { deskMessages } from '@/lib/i18n/desk'
import { noticePath } from '../kinds'
import type { Mail } from './outbox'

export type Letter = { messageId: string; to: string; subject: string; text: string }

/**
 * What a notice says by e-mail: its kind and a link. Neither a claim's words nor anybody's name leave the desk this way.
 * The same notice always has the same Message-ID, so that a mail that had to be sent twice is known as one.
 */
export function letterOf(mail: Mail, siteUrl: string): Letter {
  const t = deskMessages(mail.locale)
  const what = t(`notices.mail.${mail.what}`, { count: mail.claims })
  return {
    messageId: `<notice.${mail.noticeId}@${new URL(siteUrl).hostname}>`,
    to: mail.to,
    subject: `Countercheck: ${what}`,
    text: [
      what,
      `${siteUrl}${noticePath(mail)}`,
      '',
      '-- ',
      t('notices.mailFooter'),
      `${siteUrl}/review/notices/choices`,
      '',
    ].join('\n'),
  }
}
