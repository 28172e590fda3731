import type { DeskView } from '@/components/desk/desk-view'
import { changeState } from '@/components/desk/queue/change-words'
import { fieldText } from '@/lib/i18n/desk'
import type { BulkChangeView } from '@/lib/queue/bulk-read'

/** What became of a change of many, or that it is on its way. */
export function ChangeEnd({ view, change }: { view: DeskView; change: BulkChangeView }) {
  const { t, s, locale } = view
  const state = changeState(change)
  if (state === 'open') return <p>{t('queue.changes.waits')}</p>
  const at = change.finishedAt ? s.day(change.finishedAt.toISOString()) : ''
  return (
    <>
      <p>
        {state === 'done' ? t('queue.changes.over', { at }) : null}
        {state === 'stopped' ? t('queue.changes.stopped', { at, name: change.stoppedBy ?? '' }) : null}
        {state === 'failed'
          ? t('queue.changes.failed', { at, why: fieldText(locale, change.failure ?? '') })
          : null}
      </p>
      <p>{t('queue.changes.changed', { changed: change.changed })}</p>
    </>
  )
}
