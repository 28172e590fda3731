import type { ReactNode } from 'react'
import { LocalText } from '@/components/ui/local-text'
import { Table } from '@/components/ui/table'
import { noticePath } from '@/lib/notices/kinds'
import type { NoticeView } from '@/lib/notices/read'
import type { DeskView } from './desk-view'
import { Moment } from './moment'

type Props = {
  view: DeskView
  notices: readonly NoticeView[]
  readButton: (id: string) => ReactNode
}

/** Notices, newest first; those that are new say so in words. */
export function NoticeTable({ view, notices, readButton }: Props) {
  const { t, s, locale } = view
  return (
    <Table
      stacked
      caption={t('notices.title')}
      columns={[
        { key: 'said', head: t('notices.said') },
        { key: 'about', head: t('notices.about') },
        { key: 'when', head: t('notices.when') },
        { key: 'read', head: <span className="visually-hidden">{t('notices.markRead')}</span> },
      ]}
      rows={notices.map((notice) => ({
        key: notice.id,
        cells: {
          said: (
            <>
              {!notice.isRead && <strong>{t('notices.new')}: </strong>}
              <a href={noticePath(notice)}>
                {t(`notices.what.${notice.what}`, { actor: notice.actor, count: notice.claims })}
              </a>
              {notice.isDone ? <small>{t('notices.done')}</small> : null}
            </>
          ),
          about:
            notice.claims > 1 ? (
              t('notices.claims', { count: notice.claims })
            ) : (
              <LocalText s={s} text={notice.statement} />
            ),
          when: <Moment at={notice.at} locale={locale} />,
          read: notice.isRead ? null : readButton(notice.id),
        },
      }))}
    />
  )
}
