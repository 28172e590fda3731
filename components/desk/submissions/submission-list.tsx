import { PageHeader } from '@/components/ui/page-header'
import type { SubmissionPage, SubmissionQuery } from '@/lib/desk/read/submissions'
import type { DeskView } from '../desk-view'
import { NextPage } from '../next-page'
import { SubmissionTable } from './submission-table'

type Props = {
  view: DeskView
  path: string
  title: string
  intro: string
  query: SubmissionQuery
  page: SubmissionPage
}

/** A page of submissions: those that wait for somebody, or all. */
export function SubmissionList({ view, path, title, intro, query, page }: Props) {
  const { t } = view
  const states = ['waiting', 'all'] as const
  return (
    <>
      <PageHeader title={title}>
        <p>{intro}</p>
      </PageHeader>
      <nav aria-label={t('submissions.show')}>
        <ul className="on-this-page">
          {states.map((state) => (
            <li key={state}>
              <a
                href={state === 'waiting' ? path : `${path}?state=${state}`}
                aria-current={query.state === state ? 'page' : undefined}
              >
                {t(`submissions.${state}`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {page.rows.length === 0 ? (
        <p>{t(query.state === 'waiting' ? 'submissions.none' : 'submissions.noneAtAll')}</p>
      ) : (
        <SubmissionTable view={view} caption={title} rows={page.rows} />
      )}
      <NextPage
        view={view}
        path={path}
        parameters={{ state: query.state === 'waiting' ? undefined : query.state }}
        next={page.next}
        isFirst={query.after === undefined}
      />
    </>
  )
}
