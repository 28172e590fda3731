import { env } from '@/lib/core/env'
import { invitationLetter } from '@/lib/notices/mail/invitation-letter'
import { openPost, wentWrong } from '@/lib/notices/mail/post'
import { logUnexpected } from './log'
import { deskLocale } from './server-context'

/**
 * Sends a link that was just made by e-mail, where the site sends any. The link itself is kept nowhere, so this is tried
 * once and in the background; the page shows the link to whoever made it in any case.
 */
export async function mailInvitation({ email: to, token }: { email: string; token: string }): Promise<void> {
  const { SMTP_URL, MAIL_FROM, SITE_URL } = env()
  if (!SMTP_URL || !MAIL_FROM) return
  const letter = invitationLetter({ to, token, locale: await deskLocale() }, SITE_URL)
  const post = openPost(SMTP_URL, MAIL_FROM)
  void post
    .send(letter)
    .catch((error: unknown) => logUnexpected('invitation by e-mail', new Error(wentWrong(error).error)))
    .finally(() => post.close())
}
