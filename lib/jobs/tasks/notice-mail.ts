import { execute } from '@/lib/core/command'
import { env } from '@/lib/core/env'
import type { Task } from '@/lib/jobs/task'
import { deliver } from '@/lib/notices/mail/deliver'
import { dropMails } from '@/lib/notices/mail/outbox'
import { openPost } from '@/lib/notices/mail/post'
import { hasMailDue } from '@/lib/notices/mail/read'
import { mailTask } from '@/lib/notices/tell'

/** Sends notices by e-mail. Started by the notice itself; the schedule tries again what a server did not take. */
export const noticeMail: Task = {
  name: mailTask,
  cron: '*/5 * * * *',
  hasWork: (db) => hasMailDue(db, new Date()),
  run: async ({ context, report }) => {
    const { SMTP_URL, MAIL_FROM, SITE_URL } = env()
    if (!SMTP_URL || !MAIL_FROM) {
      const { count } = await execute(context, dropMails, {})
      return report(count, count)
    }
    const post = openPost(SMTP_URL, MAIL_FROM)
    try {
      const sent = await deliver(context, post, SITE_URL)
      await report(sent, sent)
    } finally {
      post.close()
    }
  },
}
