import { displayName } from '@/lib/i18n/locales'
import type { Speech } from '@/lib/i18n/translator'
import { claimPath } from '@/lib/publication/permalink'
import type { EvaluatorEvidence, EvaluatorPage } from '@/lib/publication/read/evaluator-page'
import { localPath } from '@/lib/web/paths'
import { LocalText } from '../../ui/local-text'
import { PageHeader } from '../../ui/page-header'
import { SourceLink } from '../../ui/source-link'
import { EntryLink } from './entry-link'
import { EvaluatorTies } from './evaluator-ties'
import { LongTable } from './long-table'
import { MeasuredTable } from './measured-table'
import { Revisions } from './revisions'
import { ShownOf } from './shown-of'

/** An organization as the author of evidence: each piece for each claim, and what it measured. */
export function EvaluatorArticle({ s, page }: { s: Speech; page: EvaluatorPage }) {
  const { organization, isVendor, evidence, revisions, measured, ties } = page
  return (
    <article>
      <PageHeader kicker={s.t('entry.evaluator')} title={displayName(organization, s.locale)}>
        <p>
          <LocalText s={s} text={organization.note} />
        </p>
        {isVendor ? (
          <p>
            {s.t('entry.vendorPage')}: <EntryLink s={s} kind="vendor" entry={organization} />
          </p>
        ) : null}
      </PageHeader>
      <section aria-labelledby="by">
        <h2 id="by">{s.t('entry.asEvaluator')}</h2>
        <LongTable
          s={s}
          stacked
          caption={s.t('entry.asEvaluator')}
          columns={[
            { key: 'evidence', head: s.t('entry.columns.evidence') },
            { key: 'roles', head: s.t('entry.columns.roles') },
            { key: 'date', head: s.t('entry.columns.date') },
            { key: 'stance', head: s.t('entry.columns.stance') },
            { key: 'grade', head: s.t('entry.columns.grade') },
            { key: 'claim', head: s.t('entry.columns.claim') },
          ]}
          rows={evidence.map((row, index) => ({ key: `${index}`, cells: cellsOf(s, row) }))}
        />
        <ShownOf
          s={s}
          shown={evidence.length}
          total={evidence[0]?.total ?? 0}
          file="evidence"
          filter={{ evaluator: organization.slug }}
        />
      </section>
      <section aria-labelledby="measured">
        <h2 id="measured">{s.t('entry.measured')}</h2>
        <MeasuredTable s={s} measured={measured} filter={{ evaluator: organization.slug }} />
      </section>
      <EvaluatorTies s={s} ties={ties} />
      <Revisions s={s} slug={organization.slug} revisions={revisions} />
    </article>
  )
}

function cellsOf(s: Speech, row: EvaluatorEvidence) {
  const stands = row.status === 'active'
  return {
    evidence: (
      <>
        {stands ? null : <strong>{s.word('status', row.status)}: </strong>}
        <SourceLink href={row.url}>{stands ? row.title : <s>{row.title}</s>}</SourceLink>
      </>
    ),
    roles: row.roles.map((role) => s.word('partyRole', role)).join(', '),
    date: row.date ? <span className="value">{s.day(row.date)}</span> : '—',
    stance: s.word('stance', row.stance),
    grade:
      row.grade === 'unknown' ? s.t('claim.gradeUnknown') : `${row.grade}: ${s.word('grade', row.grade)}`,
    claim: (
      <a href={localPath(s.locale, claimPath(row.claim.slug))}>
        <LocalText s={s} text={row.claim.statement} />
      </a>
    ),
  }
}
