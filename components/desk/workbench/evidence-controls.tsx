import type { ArrangedEvidence } from '@/lib/desk/bench/arrange-evidence'
import { type BenchQuery, benchHref, evidenceSorts } from '@/lib/desk/bench/query'
import type { DeskView } from '../desk-view'

type Props = { view: DeskView; claimId: string; query: BenchQuery; arranged: ArrangedEvidence }

export const evidencePlace = 'evidence-list'

/** What became of the evidence, in numbers that lead to it, and the orders in which it can be read. */
export function EvidenceControls({ view, claimId, query, arranged: { tally } }: Props) {
  const { t, s } = view
  const to = (change: Partial<BenchQuery>) =>
    benchHref(claimId, { ...query, page: 1, ...change }, evidencePlace)
  const fate = (show: (typeof tally)[number]['show']) =>
    show === 'counted' ? t('claim.countedYes') : s.word('whyNot', show)
  const total = tally.reduce((sum, { count }) => sum + count, 0)
  return (
    <div className="evidence-controls">
      <nav aria-label={t('bench.show')}>
        <span className="soft">{t('bench.show')}</span>
        <ul>
          <Choice href={to({ show: 'all' })} isChosen={query.show === 'all'}>
            {t('bench.all', { count: total })}
          </Choice>
          {tally.map(({ show, count }) => (
            <Choice key={show} href={to({ show })} isChosen={query.show === show}>
              {t('bench.fate', { fate: fate(show), count })}
            </Choice>
          ))}
        </ul>
      </nav>
      <nav aria-label={t('bench.sortBy')}>
        <span className="soft">{t('bench.sortBy')}</span>
        <ul>
          {evidenceSorts.map((sort) => (
            <Choice key={sort} href={to({ sort })} isChosen={query.sort === sort}>
              {t(`bench.sort.${sort}`)}
            </Choice>
          ))}
        </ul>
      </nav>
    </div>
  )
}

function Choice({ href, isChosen, children }: { href: string; isChosen: boolean; children: string }) {
  return (
    <li>
      <a href={href} aria-current={isChosen ? 'true' : undefined}>
        {children}
      </a>
    </li>
  )
}

/** The pages of a long table of evidence. */
export function EvidencePages({ view, claimId, query, arranged: { page, pages } }: Props) {
  const { t } = view
  if (pages === 1) return null
  return (
    <nav className="next-page" aria-label={t('bench.pages')}>
      {page > 1 ? (
        <a href={benchHref(claimId, { ...query, page: page - 1 }, evidencePlace)}>{t('bench.previous')}</a>
      ) : null}
      <span>{t('bench.page', { page, pages })}</span>
      {page < pages ? (
        <a href={benchHref(claimId, { ...query, page: page + 1 }, evidencePlace)}>{t('bench.next')}</a>
      ) : null}
    </nav>
  )
}
