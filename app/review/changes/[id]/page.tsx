import type { Metadata } from 'next'
import { DeskFrame } from '@/app/desk-frame'
import { deskView } from '@/components/desk/desk-view'
import { LookAgain } from '@/components/desk/look-again'
import { NotHere } from '@/components/desk/not-here'
import { ProgressBar } from '@/components/desk/progress-bar'
import { changeWords } from '@/components/desk/queue/change-words'
import { filterText } from '@/components/desk/queue/filter-words'
import { Trail } from '@/components/desk/trail'
import { ActionForm } from '@/components/form/action-form'
import { HiddenField } from '@/components/form/hidden-field'
import { SubmitButton } from '@/components/form/submit-button'
import { DefinitionList } from '@/components/ui/definition-list'
import { PageHeader } from '@/components/ui/page-header'
import { isId } from '@/lib/desk/capture/picks'
import { deskMessages, deskWords } from '@/lib/i18n/desk'
import { readBulkChange } from '@/lib/queue/bulk-read'
import { deskLocale, requirePerson, serverContext } from '@/lib/web/server-context'
import { stop } from '../actions'
import { ChangeEnd } from './change-end'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: deskMessages(await deskLocale())('queue.changes.title') }
}

/** How far a change of many claims is. It goes on whether or not anybody looks. */
export default async function ChangePage({ params }: Props) {
  const person = await requirePerson('desk.read')
  const view = deskView(person.locale)
  const { t } = view
  const { id } = await params
  const change = isId(id) ? await readBulkChange(serverContext().db, person.actor, id) : null
  if (!change)
    return (
      <DeskFrame person={person} section="review">
        <NotHere view={view} />
      </DeskFrame>
    )
  const progress = t('queue.changes.progress', { done: change.done, total: change.total })
  return (
    <DeskFrame person={person} section="review">
      <Trail
        view={view}
        links={[
          { href: '/review', label: t('queue.title') },
          { href: '/review/changes', label: t('queue.changes.title') },
        ]}
      />
      <PageHeader kicker={t('queue.changes.title')} title={changeWords(view, change)}>
        <p>{t('queue.changes.intro')}</p>
      </PageHeader>
      <div role="status">
        <p>
          <ProgressBar
            label={t('queue.changes.bar')}
            done={change.done}
            total={change.total}
            text={progress}
          />
        </p>
        <ChangeEnd view={view} change={change} />
      </div>
      <DefinitionList
        items={[
          { term: t('queue.changes.claims'), children: filterText(view, change.filter) },
          { term: t('queue.changes.columns.by'), children: change.requestedBy },
        ]}
      />
      {change.finishedAt === null ? (
        <LookAgain label={t('queue.changes.look')} href={`/review/changes/${change.id}`} />
      ) : null}
      {change.mayStop ? (
        <ActionForm action={stop} words={deskWords(person.locale, 'form')} id="stop">
          <HiddenField name="id" value={change.id} />
          <SubmitButton tone="danger">{t('queue.changes.stop')}</SubmitButton>
        </ActionForm>
      ) : null}
    </DeskFrame>
  )
}
