import type { Metadata } from 'next'
import { DeskFrame } from '@/app/desk-frame'
import { deskView } from '@/components/desk/desk-view'
import { NextPage } from '@/components/desk/next-page'
import { NoticeTable } from '@/components/desk/notice-table'
import { ActionForm } from '@/components/form/action-form'
import { HiddenField } from '@/components/form/hidden-field'
import { SubmitButton } from '@/components/form/submit-button'
import { PageHeader } from '@/components/ui/page-header'
import { deskMessages, deskWords } from '@/lib/i18n/desk'
import { listNotices } from '@/lib/notices/read'
import { deskLocale, requirePerson, serverContext } from '@/lib/web/server-context'
import { markAllRead, markRead } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: deskMessages(await deskLocale())('notices.title') }
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function NoticesPage({ searchParams }: Props) {
  const person = await requirePerson('notice.own')
  const { after } = await searchParams
  const from = typeof after === 'string' ? after : undefined
  const view = deskView(person.locale)
  const { t } = view
  const words = deskWords(person.locale, 'form')
  const { notices, next } = await listNotices(serverContext().db, person.actor, from)
  const [newest] = notices
  return (
    <DeskFrame person={person} section={null}>
      <PageHeader title={t('notices.title')}>
        <p>{t('notices.intro')}</p>
        <p>
          <a href="/review/notices/choices">{t('notices.choose')}</a>
        </p>
      </PageHeader>
      {!newest && <p>{t('notices.nothing')}</p>}
      {newest && (
        <NoticeTable
          view={view}
          notices={notices}
          readButton={(id) => (
            <ActionForm action={markRead} words={words} id={`read-${id}`}>
              <HiddenField name="noticeId" value={id} />
              <SubmitButton tone="quiet">{t('notices.markRead')}</SubmitButton>
            </ActionForm>
          )}
        />
      )}
      {newest && from === undefined && notices.some(({ isRead }) => !isRead) && (
        <ActionForm action={markAllRead} words={words} id="read-all">
          <HiddenField name="upTo" value={newest.at.toISOString()} />
          <SubmitButton tone="quiet">{t('notices.markAll')}</SubmitButton>
        </ActionForm>
      )}
      <NextPage view={view} path="/review/notices" parameters={{}} next={next} isFirst={from === undefined} />
    </DeskFrame>
  )
}
