import type { Speech } from '@/lib/i18n/translator'
import { claimPath } from '@/lib/publication/permalink'
import type { Revision } from '@/lib/publication/read/evaluator-page'
import { localPath } from '@/lib/web/paths'
import { SourceLink } from '../../ui/source-link'
import { ShownOf } from './shown-of'

/** Evidence of an evaluator that newer evidence replaced or that was retracted, once each. */
export function Revisions({ s, slug, revisions }: { s: Speech; slug: string; revisions: Revision[] }) {
  return (
    <section aria-labelledby="revisions">
      <h2 id="revisions">{s.t('evaluator.revisions')}</h2>
      <p>{s.t(revisions.length === 0 ? 'evaluator.revisionsNone' : 'evaluator.revisionsIntro')}</p>
      <ul>
        {revisions.map(({ id, title, date, status, url, claim }) => (
          <li key={id}>
            <strong>{s.word('status', status)}:</strong>{' '}
            <SourceLink href={url}>
              <s>{title}</s>
            </SourceLink>
            {date ? `, ${s.day(date)}` : null}{' '}
            <small>
              <a href={localPath(s.locale, claimPath(claim))}>{s.t('entry.columns.claim')}</a>
            </small>
          </li>
        ))}
      </ul>
      <ShownOf
        s={s}
        shown={revisions.length}
        total={revisions[0]?.total ?? 0}
        file="evidence"
        filter={{ evaluator: slug }}
      />
    </section>
  )
}
