import { Table } from '@/components/ui/table'
import type { JobView } from '@/lib/jobs/read'
import type { DeskView } from '../desk-view'
import { Moment } from '../moment'
import { ProgressBar } from '../progress-bar'
import { taskName } from './task-name'

/** The latest runs of background work, newest first. */
export function JobTable({ view, runs }: { view: DeskView; runs: readonly JobView[] }) {
  const { t, locale } = view
  const heads = ['task', 'state', 'progress', 'began', 'took', 'error'] as const
  return (
    <Table
      caption={t('admin.jobs.runs')}
      stacked
      columns={heads.map((key) => ({ key, head: t(`admin.jobs.${key}`), numeric: key === 'took' }))}
      rows={runs.map((run) => ({
        key: run.id,
        cells: {
          task: taskName(view, run.task),
          state: t(`admin.jobs.states.${run.state}`),
          progress: <Progress view={view} run={run} />,
          began: <Moment at={run.startedAt} locale={locale} />,
          took: tookOf(view, run),
          error: run.error,
        },
      }))}
    />
  )
}

function Progress({ view, run }: { view: DeskView; run: JobView }) {
  const { t, s } = view
  const { done, total, task } = run
  if (total === null) return s.number(done)
  const text = t('admin.jobs.progressOf', { done: s.number(done), total: s.number(total) })
  if (run.state !== 'running') return text
  const label = t('admin.jobs.bar', { task: taskName(view, task) })
  return <ProgressBar label={label} done={done} total={total} text={text} />
}

function tookOf({ t }: DeskView, { startedAt, finishedAt }: JobView): string {
  if (!finishedAt) return ''
  const seconds = (finishedAt.getTime() - startedAt.getTime()) / 1000
  return t('admin.jobs.seconds', { seconds: seconds.toFixed(1) })
}
