import { ActionForm } from '@/components/form/action-form'
import { HiddenField, RevisionField } from '@/components/form/hidden-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { deskMessages, deskWords } from '@/lib/i18n/desk'
import type { Locale } from '@/lib/i18n/locales'
import type { QueueView } from '@/lib/queue/view-read'
import { remove, rename } from './actions'

/** Renames or deletes one saved view. */
export function ViewForms({ locale, saved }: { locale: Locale; saved: QueueView }) {
  const t = deskMessages(locale)
  const words = deskWords(locale, 'form')
  const { id, name, revision } = saved
  return (
    <details>
      <summary>{t('queue.views.manage')}</summary>
      <ActionForm
        action={rename}
        words={words}
        id={`rename-${id}`}
        initial={{ name, revision: String(revision) }}
      >
        <HiddenField name="id" value={id} />
        <RevisionField />
        <TextField name="name" label={t('queue.views.name')} maxLength={60} />
        <SubmitButton tone="quiet">{t('queue.views.renameOf', { name })}</SubmitButton>
      </ActionForm>
      <ActionForm action={remove} words={words} id={`delete-${id}`}>
        <HiddenField name="id" value={id} />
        <SubmitButton tone="danger">{t('queue.views.deleteOf', { name })}</SubmitButton>
      </ActionForm>
    </details>
  )
}
