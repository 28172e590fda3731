import type { DeskView } from '@/components/desk/desk-view'
import type { CorrectionView } from '@/lib/desk/read/correction'

type Proposal = CorrectionView['proposal']

/** Who proposed a correction, and what became of it. */
export function CorrectionState({ view, proposal }: { view: DeskView; proposal: Proposal }) {
  const { t, s } = view
  const { state, author, proposedAt } = proposal
  return (
    <>
      <p>{t('assess.proposedBy', { name: author.name, date: s.day(proposedAt.toISOString()) })}</p>
      {state === 'proposed' ? null : <p className="notice">{outcome(view, proposal)}</p>}
    </>
  )
}

function outcome({ t, s }: DeskView, proposal: Proposal): string {
  const { state, decidedAt, returnedBy, returnedReason } = proposal
  const date = decidedAt ? s.day(decidedAt.toISOString()) : ''
  if (state === 'returned')
    return `${t('assess.returned', { name: returnedBy?.name ?? '', date })} ${returnedReason ?? ''}`
  return state === 'withdrawn' ? t('assess.takenBack', { date }) : t('assess.approvedDone', { date })
}
