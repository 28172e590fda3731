import { Markdown } from '@/components/markdown'
import type { CommentView } from '@/lib/comments/read'
import type { DeskView } from '../desk-view'
import { Moment } from '../moment'

/** What somebody said, to whom and when, and what it said before it was changed. */
export function CommentBody({ view, comment }: { view: DeskView; comment: CommentView }) {
  const { t, s, locale } = view
  const { author, createdAt, mentions, text, earlier } = comment
  return (
    <>
      <p className="comment-head">
        <strong>{author}</strong>{' '}
        {mentions.length > 0 ? t('discussion.to', { names: s.list(mentions) }) : null}{' '}
        <span className="soft">
          <Moment at={createdAt} locale={locale} />
        </span>
      </p>
      <Markdown text={text} />
      {earlier.length > 0 ? (
        <details>
          <summary>{t('discussion.changed', { count: earlier.length })}</summary>
          {earlier.map((row) => (
            <div key={row.revision}>
              <p className="soft">{t('discussion.until', { date: s.day(row.writtenAt.toISOString()) })}</p>
              <Markdown text={row.text} />
            </div>
          ))}
        </details>
      ) : null}
    </>
  )
}
