import type { ReactNode } from 'react'
import { Day } from '@/components/ui/day'
import { FlagBadge } from '@/components/ui/flag-badge'
import { type QueueList, queueAddress } from '@/lib/queue/query'
import type { QueueRow } from '@/lib/queue/row'
import type { DeskView } from '../desk-view'
import { verdictName } from '../verdict-name'
import { ApproverNote } from './approver-note'
import { SecondPersonNote } from './second-person-note'

type Shown = { view: DeskView; row: QueueRow; list: QueueList; readerId: string }

/** What a row of the queue says of a claim, and where it leads: to the proposal that waits, else to the claim. */
export function queueCells(shown: Shown, tick?: (label: string) => ReactNode) {
  const { view, row } = shown
  const { s } = view
  const statement = s.text(row.statement)
  const text = statement?.text ?? row.slug
  return {
    claim: (
      <>
        {tick?.(text)}
        <a
          href={addressOf(shown)}
          className="queue-link"
          lang={statement && statement.lang !== s.locale ? statement.lang : undefined}
        >
          {text}
        </a>
      </>
    ),
    vendor: (
      <>
        {row.vendor}
        <small>{s.word('kind', row.kind)}</small>
      </>
    ),
    state: <State {...shown} />,
    hands: <Hands view={view} row={row} />,
    since: <Day s={s} date={row.since} />,
  }
}

function addressOf({ row, list }: Shown): string {
  const { secondPerson } = row
  if (secondPerson?.kind === 'redaction') return `/admin/redactions/${secondPerson.id}`
  if (secondPerson) return `/review/corrections/${secondPerson.id}`
  return row.proposal && (list === 'waiting' || list === 'own')
    ? `/review/assessments/${row.proposal.id}`
    : `/review/claims/${row.id}`
}

function State({ view, row, list, readerId }: Shown) {
  const { t, s } = view
  const { proposal } = row
  if (row.secondPerson) return <SecondPersonNote view={view} waits={row.secondPerson} readerId={readerId} />
  const flags = row.flags.map((flag) => <FlagBadge key={flag} s={s} flag={flag} />)
  if (row.stage !== 'published') {
    const by = row.stage === 'draft' ? <small>{t('queue.draftBy', { name: row.createdBy })}</small> : null
    return (
      <>
        {t(`terms.stage.${row.stage}`)}
        {by}
      </>
    )
  }
  if (!proposal) return <>{flags.length > 0 ? flags : t('terms.stage.published')}</>
  if (proposal.returned && list !== 'rereview')
    return <>{t('queue.returnedBy', { name: proposal.returned.by, reason: proposal.returned.reason })}</>
  const isOpen = proposal.state === 'proposed'
  return (
    <>
      {list === 'rereview' ? flags : null}
      <span>{verdictName(view, proposal.verdict)}</span>
      {list === 'rereview' ? null : flags}
      {proposal.needed === 0 ? (
        <small>{s.word('origin', 'starter')}</small>
      ) : (
        <>
          <small>{t('queue.proposedBy', { name: proposal.author, date: s.day(proposal.proposedAt) })}</small>
          <small>{t('queue.approvals', { given: proposal.given, needed: proposal.needed })}</small>
        </>
      )}
      {isOpen ? <ApproverNote view={view} approvers={proposal.approvers} readerId={readerId} /> : null}
    </>
  )
}

function Hands({ view, row }: { view: DeskView; row: QueueRow }) {
  const { t } = view
  return (
    <>
      {row.assignee ? row.assignee.name : <span className="soft">{t('queue.unassigned')}</span>}
      {row.tags.length > 0 ? (
        <ul className="tags">
          {row.tags.map(({ name, key }) => (
            <li key={key}>
              <a href={queueAddress({ filter: { tag: key }, list: null, sort: null })}>{name}</a>
            </li>
          ))}
        </ul>
      ) : null}
    </>
  )
}
