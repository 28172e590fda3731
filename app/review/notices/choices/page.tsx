import type { Metadata } from 'next'
import { DeskFrame } from '@/app/desk-frame'
import { ActionForm } from '@/components/form/action-form'
import { ChoiceGroup } from '@/components/form/choice-group'
import { DoneNote } from '@/components/form/done-note'
import { SubmitButton } from '@/components/form/submit-button'
import { env } from '@/lib/core/env'
import { deskMessages, deskWords } from '@/lib/i18n/desk'
import { noticeKindIds } from '@/lib/notices/kinds'
import { readMailChoices } from '@/lib/notices/read'
import { deskLocale, requirePerson, serverContext } from '@/lib/web/server-context'
import { saveChoices } from '../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: deskMessages(await deskLocale())('notices.choicesTitle') }
}

export default async function ChoicesPage() {
  const person = await requirePerson('notice.own')
  const t = deskMessages(person.locale)
  const kinds = await readMailChoices(serverContext().db, person.actor.id)
  return (
    <DeskFrame person={person} section={null} narrow>
      <h1>{t('notices.choicesTitle')}</h1>
      <p>{t('notices.choicesIntro')}</p>
      {!env().SMTP_URL && <p role="note">{t('notices.noMail')}</p>}
      <ActionForm action={saveChoices} words={deskWords(person.locale, 'form')} initial={{ kinds }}>
        <ChoiceGroup
          name="kinds"
          several
          label={t('notices.choicesLabel')}
          choices={noticeKindIds.map((kind) => ({ value: kind, label: t(`notices.kind.${kind}`) }))}
        />
        <SubmitButton>{t('notices.save')}</SubmitButton>
        <DoneNote text={t('notices.saved')} />
      </ActionForm>
      <p>
        <a href="/review/notices">{t('notices.back')}</a>
      </p>
    </DeskFrame>
  )
}
