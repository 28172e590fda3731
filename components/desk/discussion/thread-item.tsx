import type { ReactNode } from 'react'
import type { CommentView, Thread } from '@/lib/comments/read'
import type { DeskView } from '../desk-view'
import { CommentBody } from './comment-body'

export type ThreadProps = {
  view: DeskView
  thread: Thread
  /** The title of the evidence or assessment that it is about, with where that stands; null for the claim itself. */
  about: { title: string; href: string } | null
  /** The forms under a comment that its reader may use. */
  formsFor: (comment: CommentView, thread: Thread) => ReactNode
}

/** A comment with its answers, and what can be done with them. */
export function ThreadItem({ view, thread, about, formsFor }: ThreadProps) {
  const { t, s } = view
  return (
    <li id={`c-${thread.id}`} className="thread">
      {about ? (
        <p className="soft">
          {t('discussion.about')}: <a href={about.href}>{about.title}</a>
        </p>
      ) : null}
      <CommentBody view={view} comment={thread} />
      {thread.answers.length > 0 ? (
        <ol className="answers">
          {thread.answers.map((answer) => (
            <li key={answer.id} id={`c-${answer.id}`}>
              <CommentBody view={view} comment={answer} />
              {formsFor(answer, thread)}
            </li>
          ))}
        </ol>
      ) : null}
      {thread.resolved ? (
        <p className="soft">
          {t('discussion.resolved', {
            name: thread.resolved.by,
            date: s.day(thread.resolved.at.toISOString()),
          })}
        </p>
      ) : null}
      {formsFor(thread, thread)}
    </li>
  )
}
