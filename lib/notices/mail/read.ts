import type { Database } from '@/lib/db/client'

/** Whether a mail is to be sent now. */
export async function hasMailDue(db: Database, now: Date): Promise<boolean> {
  const where = {
    mailState: { in: ['waiting', 'sending'] as ('waiting' | 'sending')[] },
    mailDueAt: { lte: now },
  }
  return (await db.notice.findFirst({ where, select: { id: true } })) !== null
}
