import type { Speech } from '@/lib/i18n/translator'
import type { Tie } from '@/lib/publication/read/evaluator-ties'
import { LocalText } from '../../ui/local-text'
import { SourceLink } from '../../ui/source-link'
import { EntryLink } from './entry-link'

/** What ties an evaluator to others: who owns, funds or competes with whom, since when, by which source. */
export function EvaluatorTies({ s, ties }: { s: Speech; ties: Tie[] }) {
  return (
    <section aria-labelledby="ties">
      <h2 id="ties">{s.t('evaluator.ties')}</h2>
      {ties.length === 0 ? <p>{s.t('evaluator.tiesNone')}</p> : null}
      <ul>
        {ties.map((tie) => (
          <li key={`${tie.organization.slug} ${tie.kind} ${tie.outgoing} ${tie.since}`}>
            {s.t(`evaluator.${tie.outgoing ? 'tieKind' : 'tieKindOf'}.${tie.kind}`)}:{' '}
            <EntryLink s={s} kind={tie.page} entry={tie.organization} />
            {tie.since ? `, ${s.t('evaluator.since', { date: s.day(tie.since) })}` : null}
            {tie.until ? `, ${s.t('evaluator.until', { date: s.day(tie.until) })}` : null}{' '}
            <small>
              <LocalText s={s} text={tie.note} />{' '}
              {tie.sourceTitle ? <SourceLink href={tie.sourceUrl}>{tie.sourceTitle}</SourceLink> : null}
            </small>
          </li>
        ))}
      </ul>
    </section>
  )
}
