import type { Metadata } from 'next'
import { DeskFrame } from '@/app/desk-frame'
import { type DeskView, deskView } from '@/components/desk/desk-view'
import { FailingList } from '@/components/desk/jobs/failing-list'
import { JobTable } from '@/components/desk/jobs/job-table'
import { taskName } from '@/components/desk/jobs/task-name'
import { LookAgain } from '@/components/desk/look-again'
import { ActionForm } from '@/components/form/action-form'
import { DoneNote } from '@/components/form/done-note'
import { HiddenField } from '@/components/form/hidden-field'
import { SubmitButton } from '@/components/form/submit-button'
import { Table } from '@/components/ui/table'
import { deskMessages, deskWords } from '@/lib/i18n/desk'
import { listFailing } from '@/lib/jobs/failing'
import { listJobs } from '@/lib/jobs/read'
import { tasks } from '@/lib/jobs/tasks'
import type { FormAction } from '@/lib/web/action'
import { deskLocale, requirePerson, serverContext } from '@/lib/web/server-context'
import { start, startAgain } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: deskMessages(await deskLocale())('admin.jobs.title') }
}

export default async function JobsPage() {
  const person = await requirePerson('jobs.read')
  const { db, now } = serverContext()
  const view = deskView(person.locale)
  const { t } = view
  const runs = await listJobs(db, now())
  const failing = await listFailing(db)
  return (
    <DeskFrame person={person} section="jobs">
      <h1>{t('admin.jobs.title')}</h1>
      <p className="soft">{t('admin.jobs.intro')}</p>
      {failing.length === 0 ? null : (
        <section aria-labelledby="failing">
          <h2 id="failing">{t('admin.jobs.failing')}</h2>
          <FailingList
            view={view}
            failing={failing}
            again={(task) => (
              <TaskForm
                view={view}
                task={task}
                name="again"
                action={startAgain}
                label={t('admin.jobs.again')}
              />
            )}
          />
        </section>
      )}
      <AllTasks view={view} />
      <section aria-labelledby="runs">
        <h2 id="runs">{t('admin.jobs.runs')}</h2>
        {runs.some(({ state }) => state === 'running') ? (
          <LookAgain href="/admin/jobs" label={t('admin.jobs.look')} />
        ) : null}
        {runs.length === 0 ? (
          <p className="soft">{t('admin.jobs.noRuns')}</p>
        ) : (
          <JobTable view={view} runs={runs} />
        )}
      </section>
    </DeskFrame>
  )
}

function AllTasks({ view }: { view: DeskView }) {
  const { t } = view
  return (
    <Table
      caption={t('admin.jobs.title')}
      stacked
      columns={[
        { key: 'task', head: t('admin.jobs.task') },
        { key: 'schedule', head: t('admin.jobs.schedule') },
        { key: 'start', head: <span className="visually-hidden">{t('admin.jobs.start')}</span> },
      ]}
      rows={tasks.map(({ name, cron }) => ({
        key: name,
        cells: {
          task: taskName(view, name),
          schedule: <code>{cron}</code>,
          start: (
            <TaskForm view={view} task={name} name="start" action={start} label={t('admin.jobs.start')} />
          ),
        },
      }))}
    />
  )
}

type TaskFormProps = { view: DeskView; task: string; name: string; action: FormAction; label: string }

/** One button; its name for those who do not see its row says which task. */
function TaskForm({ view, task, name, action, label }: TaskFormProps) {
  return (
    <ActionForm action={action} words={deskWords(view.locale, 'form')} id={`${name}-${task}`}>
      <HiddenField name="task" value={task} />
      <SubmitButton tone="quiet">
        {label}
        <span className="visually-hidden">: {taskName(view, task)}</span>
      </SubmitButton>
      <DoneNote text={view.t('admin.jobs.queued')} />
    </ActionForm>
  )
}
