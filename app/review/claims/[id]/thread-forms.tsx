import type { DeskView } from '@/components/desk/desk-view'
import { CommentTextForm } from '@/components/desk/forms/comment-text-form'
import type { DeskWords } from '@/components/desk/forms/desk-words'
import { ReasonForm } from '@/components/desk/forms/reason-form'
import type { SignedIn } from '@/lib/auth/session'
import type { CommentView, Thread } from '@/lib/comments/read'
import { changeComment, reopen, resolve, say } from '../discussion-actions'

type Props = {
  person: SignedIn
  view: DeskView
  words: DeskWords
  claimId: string
  place: string
  comment: CommentView
  thread: Thread
}

/** Answering and resolving a thread, and changing one's own words. */
export function ThreadForms({ person, view, words, claimId, place, comment, thread }: Props) {
  const { t } = view
  const isFirst = comment.id === thread.id
  return (
    <div className="thread-forms">
      {isFirst ? (
        <CommentTextForm
          id={`answer-${comment.id}`}
          action={say}
          words={words}
          initial={{ claimId, threadId: thread.id, place }}
          carries={['claimId', 'threadId', 'place']}
          folded={t('discussion.answer')}
          label={t('discussion.answerText', { name: comment.author })}
          button={t('discussion.answerButton')}
        />
      ) : null}
      {comment.authorId === person.actor.id ? (
        <CommentTextForm
          id={`change-${comment.id}`}
          action={changeComment}
          words={words}
          initial={{ id: comment.id, revision: String(comment.revision), text: comment.text, place }}
          carries={['id', 'place']}
          isEdit
          keepHref={`/review/claims/${claimId}#c-${comment.id}`}
          folded={t('discussion.edit')}
          label={t('discussion.editText')}
          button={t('discussion.editSave')}
        />
      ) : null}
      {isFirst ? (
        <ReasonForm
          id={`resolve-${comment.id}`}
          action={thread.resolved ? reopen : resolve}
          words={words}
          initial={{ id: comment.id, place }}
          carries={['id', 'place']}
          button={t(thread.resolved ? 'discussion.reopen' : 'discussion.resolve')}
          tone="quiet"
        />
      ) : null}
    </div>
  )
}
