import { Table } from '@/components/ui/table'

type Event = {
  seq: string
  at: Date
  actor: string
  action: string
  subject: { type: string; id: string }
  before: Record<string, unknown>
  after: Record<string, unknown>
}

type Words = {
  title: string
  number: string
  when: string
  who: string
  action: string
  subject: string
  change: string
  before: string
  after: string
  details: string
}

/** Events of the audit trail, newest first. A subject leads to all that happened to it. */
export function TrailTable({ events, words }: { events: readonly Event[]; words: Words }) {
  return (
    <Table
      caption={words.title}
      stacked
      columns={[
        { key: 'seq', head: words.number },
        { key: 'when', head: words.when },
        { key: 'who', head: words.who },
        { key: 'action', head: words.action },
        { key: 'subject', head: words.subject },
        { key: 'change', head: words.change },
      ]}
      rows={events.map((event) => ({
        key: event.seq,
        cells: {
          seq: event.seq,
          when: (
            <time dateTime={event.at.toISOString()}>
              {event.at.toISOString().slice(0, 19).replace('T', ' ')}
            </time>
          ),
          who: event.actor,
          action: <code>{event.action}</code>,
          subject: <Subject {...event.subject} />,
          change: <Change event={event} words={words} />,
        },
      }))}
    />
  )
}

function Subject({ type, id }: { type: string; id: string }) {
  const name = `${type}:${id}`
  const short = id.length === 36 ? `${type} …${id.slice(-6)}` : name
  return (
    <a href={`/admin/audit?subject=${encodeURIComponent(name)}`} title={name}>
      {short}
    </a>
  )
}

function Change({ event, words }: { event: Event; words: Words }) {
  const fields = [...new Set([...Object.keys(event.before), ...Object.keys(event.after)])]
  if (fields.length === 0) return null
  return (
    <details>
      <summary>
        {words.details}: {fields.join(', ')}
      </summary>
      <dl>
        {fields.map((field) => (
          <div key={field}>
            <dt>{field}</dt>
            <dd>
              {field in event.before && `${words.before}: ${asText(event.before[field])} `}
              {field in event.after && `${words.after}: ${asText(event.after[field])}`}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  )
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}
