import { type CommandContext, execute } from '@/lib/core/command'
import { letterOf } from './letter'
import { type Mail, noteSent, noteUnsent, takeMails } from './outbox'
import { type Failure, notTried, type Post, wentWrong } from './post'

/**
 * Sends what is due, some at a time, until nothing is left or the server is down. A mail counts as sent when the server
 * has taken it over. If the process ends between that and the note of it, the mail goes out once more, under the same
 * Message-ID: SMTP has no way to ask.
 *
 * @returns how many were sent
 */
export async function deliver(context: CommandContext, post: Post, siteUrl: string): Promise<number> {
  let sent = 0
  for (;;) {
    const { mails, looked } = await execute(context, takeMails, {})
    if (looked === 0) return sent
    const outcome = await sendAll(context, mails, { post, siteUrl })
    sent += outcome.sent
    if (outcome.isDown) return sent
  }
}

type Ground = { post: Post; siteUrl: string }

async function sendAll(context: CommandContext, mails: Mail[], ground: Ground) {
  let sent = 0
  let isDown = false
  for (const mail of mails) {
    // What was taken together waits together.
    const failure: Failure | null = isDown ? notTried : await sendOne(mail, ground)
    if (failure === null) {
      await execute(context, noteSent, { noticeId: mail.noticeId })
      sent += 1
    } else {
      const { error, isFinal } = failure
      await execute(context, noteUnsent, { noticeId: mail.noticeId, error, isFinal })
      isDown = failure.isDown
    }
  }
  return { sent, isDown }
}

async function sendOne(mail: Mail, { post, siteUrl }: Ground): Promise<Failure | null> {
  try {
    await post.send(letterOf(mail, siteUrl))
    return null
  } catch (error) {
    return wentWrong(error)
  }
}
