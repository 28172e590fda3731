import type { ReactNode } from 'react'
import type { FailingTask } from '@/lib/jobs/failing'
import type { DeskView } from '../desk-view'
import { momentText } from '../moment'
import { taskName } from './task-name'

type Props = {
  view: DeskView
  failing: readonly FailingTask[]
  /** The button that starts a task again which was given up. */
  again: (task: string) => ReactNode
}

/** Tasks that failed: what is tried again by itself and when, and what waits for somebody. */
export function FailingList({ view, failing, again }: Props) {
  const { t, locale } = view
  return failing.map(({ task, attempts, failedAt, triesAgainAt, error }) => {
    const facts = { task: taskName(view, task), attempts, at: momentText(failedAt, locale) }
    return (
      <div key={task} className="notice">
        <p>
          <strong>
            {triesAgainAt
              ? t('admin.jobs.triesAgain', { ...facts, next: momentText(triesAgainAt, locale) })
              : t('admin.jobs.givenUp', facts)}
          </strong>
        </p>
        <p>
          {t('admin.jobs.error')}: <code>{error}</code>
        </p>
        {triesAgainAt ? null : again(task)}
      </div>
    )
  })
}
