import { changeSeveral } from '@/app/review/queue-actions'
import type { DeskView } from '@/components/desk/desk-view'
import { BulkForm } from '@/components/desk/queue/bulk-form'
import { countText, QueuePartView } from '@/components/desk/queue/queue-part'
import { TickBox } from '@/components/desk/queue/tick-box'
import { can } from '@/lib/auth/permissions'
import type { SignedIn } from '@/lib/auth/session'
import { deskWords } from '@/lib/i18n/desk'
import type { QueueChoices } from '@/lib/queue/choices'
import { type QueueQuery, queueText } from '@/lib/queue/query'
import type { QueuePart } from '@/lib/queue/read'
import { atOnce } from '@/lib/queue/schema'

type Props = {
  person: SignedIn
  view: DeskView
  query: QueueQuery
  part: QueuePart
  people: QueueChoices['people']
  readerId: string
  staleDays: number
}

/** One list by itself; whoever works at the desk can change several of its claims at once. */
export function BulkList({ person, people, ...shown }: Props) {
  const { view, query, part } = shown
  const { t, locale } = view
  if (part.rows.length === 0 || !can(person.actor, 'queue.change_many')) return <QueuePartView {...shown} />
  const words = deskWords(locale, 'queue').bulk
  return (
    <BulkForm
      action={changeSeveral}
      formWords={deskWords(locale, 'form')}
      words={{
        ...words,
        all: t('queue.bulk.all', { count: countText(view, part.count) }),
        manyHint: t('queue.bulk.manyHint', { count: atOnce }),
      }}
      filter={queueText(query)}
      people={people
        .filter(({ assignable }) => assignable)
        .map(({ id, name }) => ({
          value: id,
          label: id === person.actor.id ? `${name} (${t('queue.me')})` : name,
        }))}
    >
      <QueuePartView
        {...shown}
        tick={(claimId, label) => (
          <TickBox claimId={claimId} label={t('queue.bulk.tick', { claim: label })} />
        )}
      />
    </BulkForm>
  )
}
