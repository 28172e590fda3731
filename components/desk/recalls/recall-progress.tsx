import type { JobView } from '@/lib/jobs/read'
import type { RecallView } from '@/lib/recalls/read'
import { recallState } from '@/lib/recalls/state'
import type { DeskView } from '../desk-view'
import { LookAgain } from '../look-again'

type Props = { view: DeskView; recall: RecallView; job: JobView | null; href: string }

/** How far the job is with a recall; nothing once it is done with it. */
export function RecallProgress({ view, recall, job, href }: Props) {
  const { t } = view
  const state = recallState(recall)
  if (state === 'standing' || state === 'lifted') return null
  return (
    <div className="notice">
      <p role="status">
        {t(`recalls.state.${state}`)}. {progressText(view, recall, job)}
      </p>
      <LookAgain href={href} label={t('recalls.lookAgain')} />
    </div>
  )
}

function progressText({ t }: DeskView, recall: RecallView, job: JobView | null): string {
  const since = recall.liftedAt ?? recall.recalledAt
  if (job?.state === 'failed' && job.startedAt >= since) return t('recalls.failed')
  if (job?.state !== 'running') return t('recalls.waits')
  const { done, total } = job
  return total === null ? t('recalls.progressOpen', { done }) : t('recalls.progress', { done, total })
}
