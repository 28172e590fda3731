import { keepView } from '@/app/review/queue-actions'
import type { DeskView } from '@/components/desk/desk-view'
import { ActionForm } from '@/components/form/action-form'
import { HiddenField } from '@/components/form/hidden-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { can } from '@/lib/auth/permissions'
import type { SignedIn } from '@/lib/auth/session'
import { deskWords } from '@/lib/i18n/desk'
import { type QueueQuery, queueText } from '@/lib/queue/query'
import { listViews } from '@/lib/queue/view-read'
import { serverContext } from '@/lib/web/server-context'

type Props = { person: SignedIn; view: DeskView; query: QueueQuery }

/** The views that the desk has saved, and a form that saves the present one. */
export async function ViewBar({ person, view, query }: Props) {
  const { t } = view
  const views = await listViews(serverContext().db, person.actor)
  const text = queueText(query)
  const isKnown = views.some(({ filter }) => filter === text)
  const maySave =
    text !== '' && !isKnown && query.unreadable.length === 0 && can(person.actor, 'queue.save_view')
  return (
    <nav aria-label={t('queue.views.title')} className="view-bar">
      <ul>
        {views.map(({ id, name, filter }) => (
          <li key={id}>
            <a href={`/review?${filter}`} aria-current={filter === text ? 'page' : undefined}>
              {name}
            </a>
          </li>
        ))}
        <li>
          <a href="/review/views">{t('queue.views.title')}</a>
        </li>
        <li>
          <a href="/review/changes">{t('queue.changes.link')}</a>
        </li>
      </ul>
      {maySave ? (
        <details>
          <summary>{t('queue.views.save')}</summary>
          <ActionForm action={keepView} words={deskWords(person.locale, 'form')} id="save-view">
            <HiddenField name="filter" value={text} />
            <TextField
              name="name"
              label={t('queue.views.name')}
              hint={t('queue.views.saveHint')}
              maxLength={60}
            />
            <SubmitButton tone="quiet">{t('queue.views.doSave')}</SubmitButton>
          </ActionForm>
        </details>
      ) : null}
    </nav>
  )
}
