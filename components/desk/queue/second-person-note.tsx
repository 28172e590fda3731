import type { SecondPerson } from '@/lib/queue/second-person'
import type { DeskView } from '../desk-view'
import { ApproverNote } from './approver-note'

type Props = { view: DeskView; waits: SecondPerson; readerId: string }

/** A correction or a redaction that waits: what it is, who asked for it, and who may still decide it. */
export function SecondPersonNote({ view, waits, readerId }: Props) {
  const { t, s } = view
  const { kind, by: name, given, needed, approvers } = waits
  const date = s.day(waits.at)
  const isRedaction = kind === 'redaction'
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
