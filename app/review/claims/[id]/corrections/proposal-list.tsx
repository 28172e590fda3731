import type { DeskView } from '@/components/desk/desk-view'
import { LocalText } from '@/components/ui/local-text'
import type { CorrectionGround } from '@/lib/desk/read/correction'
import { readText } from '@/lib/i18n/locales'

type Props = { view: DeskView; proposals: CorrectionGround['proposals'] }

/** What has been proposed as a correction, the newest first, and what became of it. */
export function ProposalList({ view, proposals }: Props) {
  const { t, s } = view
  return (
    <section aria-labelledby="proposed">
      <h2 id="proposed">{t('correction.proposed')}</h2>
      {proposals.length === 0 ? <p>{t('correction.noneProposed')}</p> : null}
      <ul>
        {proposals.map((row) => (
          <li key={row.id}>
            <a href={`/review/corrections/${row.id}`}>
              {s.word('correction', row.kind)}: {t(`terms.assessmentState.${row.state}`)}
            </a>{' '}
            · {t('assess.proposedBy', { name: row.author.name, date: s.day(row.proposedAt.toISOString()) })} ·{' '}
            <LocalText s={s} text={readText(row.note)} />
          </li>
        ))}
      </ul>
    </section>
  )
}
