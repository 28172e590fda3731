import type { Discussion, Thread } from '@/lib/comments/read'
import { type BenchQuery, benchHref } from '@/lib/desk/bench/query'
import { ThreadItem, type ThreadProps } from './thread-item'

type Props = Pick<ThreadProps, 'view' | 'formsFor'> & {
  claimId: string
  query: BenchQuery
  discussion: Discussion
  aboutOf: (thread: Thread) => ThreadProps['about']
}

/** The threads about a claim: open ones in sight, resolved ones folded away, a page at a time. */
export function DiscussionList({ view, claimId, query, discussion, aboutOf, formsFor }: Props) {
  const { t } = view
  const { threads, before } = discussion
  const open = threads.filter(({ resolved }) => !resolved)
  const resolved = threads.filter(({ resolved: done }) => done)
  const item = (thread: Thread) => (
    <ThreadItem key={thread.id} view={view} thread={thread} about={aboutOf(thread)} formsFor={formsFor} />
  )
  return (
    <>
      <p className="soft">
        {t('discussion.private')}{' '}
        {threads.length === 0 && !query.threads
          ? t('discussion.none')
          : t('discussion.openCount', { count: discussion.open })}
      </p>
      {open.length > 0 ? <ol className="threads">{open.map(item)}</ol> : null}
      {resolved.length > 0 ? (
        <details>
          <summary>{t('discussion.resolvedThreads', { count: resolved.length })}</summary>
          <ol className="threads">{resolved.map(item)}</ol>
        </details>
      ) : null}
      {before || query.threads ? (
        <p className="next-page">
          {query.threads ? (
            <a href={benchHref(claimId, { ...query, threads: null }, 'discussion')}>
              {t('discussion.newest')}
            </a>
          ) : null}
          {before ? (
            <a href={benchHref(claimId, { ...query, threads: before }, 'discussion')}>
              {t('discussion.before')}
            </a>
          ) : null}
        </p>
      ) : null}
    </>
  )
}
