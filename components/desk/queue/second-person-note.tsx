import type { SecondPerson } from '@/lib/queue/second-person'
import type { DeskView } from '../desk-view'
import { ApproverNote } from './approver-note'

type Props = { view: DeskView; waits: SecondPerson; readerId: string }

/** A correction or a redaction: what it is, who asked for it, and who may still decide it or has returned it. */
export function SecondPersonNote({ view, waits, readerId }: Props) {
  const { t, s } = view
  const { kind, by: name, given, needed, approvers, returned } = waits
  const date = s.day(waits.at)
  const isRedaction = kind === 'redaction'
  if (returned)
    return (
      <>
        <span>{s.word('correction', kind)}</span>
        <small>{t('queue.returnedBy', { name: returned.by, reason: returned.reason })}</small>
      </>
    )
  return (
    <>
      <span>{isRedaction ? t('queue.redaction') : s.word('correction', kind)}</span>
      <small>
        {isRedaction ? t('redaction.askedBy', { name, date }) : t('queue.proposedBy', { name, date })}
      </small>
      {isRedaction ? null : <small>{t('queue.approvals', { given, needed })}</small>}
      <ApproverNote view={view} approvers={approvers} readerId={readerId} />
    </>
  )
}
