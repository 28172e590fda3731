import { assign, tag, untag } from '@/app/review/claims/hands-actions'
import type { DeskView } from '@/components/desk/desk-view'
import { ActionForm } from '@/components/form/action-form'
import { DoneNote } from '@/components/form/done-note'
import { HiddenField } from '@/components/form/hidden-field'
import { SelectField } from '@/components/form/select-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { can } from '@/lib/auth/permissions'
import type { SignedIn } from '@/lib/auth/session'
import type { Workbench } from '@/lib/desk/read/workbench'
import { deskWords } from '@/lib/i18n/desk'
import { queueAddress } from '@/lib/queue/query'

type Props = { person: SignedIn; view: DeskView; bench: Workbench }

/** In whose hands the claim is and its tags; both can be changed where one stands. */
export function HandsSection({ person, view, bench }: Props) {
  const { t } = view
  const { assignee, tags } = bench.hands
  const mayChange = can(person.actor, 'claim.assign')
  return (
    <section className="hands" aria-label={t('bench.hands.title')}>
      <p>
        {t('queue.assignee')}: {assignee ? <strong>{assignee.name}</strong> : <NoBody view={view} />}
      </p>
      {tags.length > 0 ? (
        <ul className="tags">
          {tags.map(({ name, key }) => (
            <li key={key}>
              <a href={queueAddress({ filter: { tag: key }, list: null, sort: null })}>{name}</a>
            </li>
          ))}
        </ul>
      ) : null}
      {mayChange ? (
        <details>
          <summary>{t('queue.assignOrTag')}</summary>
          <div className="hands-forms">
            <AssignForm person={person} view={view} bench={bench} />
            <TagForm view={view} bench={bench} />
          </div>
          <UntagForms view={view} bench={bench} />
        </details>
      ) : null}
    </section>
  )
}

function NoBody({ view }: { view: DeskView }) {
  return <span className="soft">{view.t('queue.unassigned')}</span>
}

function AssignForm({ person, view: { t, locale }, bench: { facts, hands } }: Props) {
  const { assignee, people } = hands
  const me = person.actor.id
  return (
    <ActionForm
      action={assign}
      words={deskWords(locale, 'form')}
      id="assign"
      initial={{ claimId: facts.id, ...(assignee ? { assigneeId: assignee.id } : {}) }}
    >
      <HiddenField name="claimId" />
      <HiddenField name="seen" value={assignee?.id ?? ''} />
      <SelectField
        name="assigneeId"
        label={t('queue.assignee')}
        blank={t('queue.nobody')}
        choices={people.map(({ id, name }) => ({
          value: id,
          label: id === me ? `${name} (${t('queue.me')})` : name,
        }))}
      />
      <SubmitButton tone="quiet">{t('bench.hands.assign')}</SubmitButton>
      <DoneNote text={t('bench.hands.done')} />
    </ActionForm>
  )
}

function TagForm({ view: { t, locale }, bench: { facts, hands } }: Pick<Props, 'view' | 'bench'>) {
  return (
    <ActionForm action={tag} words={deskWords(locale, 'form')} id="tag">
      <HiddenField name="claimId" value={facts.id} />
      <TextField
        name="tag"
        label={t('queue.bulk.tagName')}
        hint={t('queue.bulk.tagHint')}
        list="known-tags"
        autoComplete="off"
        maxLength={40}
      />
      <datalist id="known-tags">
        {hands.knownTags.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <SubmitButton tone="quiet">{t('bench.hands.tag')}</SubmitButton>
      <DoneNote text={t('bench.hands.done')} />
    </ActionForm>
  )
}

function UntagForms({ view: { t, locale }, bench: { facts, hands } }: Pick<Props, 'view' | 'bench'>) {
  return (
    <div className="hands-tags">
      {hands.tags.map(({ name, key }) => (
        <ActionForm key={key} action={untag} words={deskWords(locale, 'form')} id={`untag-${key}`}>
          <HiddenField name="claimId" value={facts.id} />
          <HiddenField name="tag" value={name} />
          <SubmitButton tone="quiet">{t('bench.hands.untag', { tag: name })}</SubmitButton>
        </ActionForm>
      ))}
    </div>
  )
}
