import type { BulkChangeView } from '@/lib/queue/bulk-read'
import type { DeskView } from '../desk-view'

/** What a change of many claims does, in words. */
export function changeWords({ t }: DeskView, { change, assignee }: BulkChangeView): string {
  switch (change.what) {
    case 'assign': {
      const name = assignee ?? ''
      return change.takeOver
        ? t('queue.changes.assignTakeOver', { name })
        : t('queue.changes.assign', { name })
    }
    case 'unassign':
      return t('queue.changes.unassign')
    case 'tag':
      return t('queue.changes.tag', { tag: change.tag })
    case 'untag':
      return t('queue.changes.untag', { tag: change.tag })
  }
}

export function changeState(change: BulkChangeView): 'open' | 'done' | 'stopped' | 'failed' {
  if (change.finishedAt === null) return 'open'
  if (change.stoppedBy !== null) return 'stopped'
  return change.failure === null ? 'done' : 'failed'
}
