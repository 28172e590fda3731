import type { AskedTrail } from '@/lib/audit/trail-query'

type Props = {
  asked: AskedTrail
  actors: readonly { value: string; label: string }[]
  words: {
    who: string
    anybody: string
    action: string
    anyAction: string
    subject: string
    subjectHint: string
    from: string
    to: string
    filter: string
    clear: string
  }
}

/** What part of the trail to show. A plain form: the address says it all. */
export function TrailFilter({ asked, actors, words }: Props) {
  const wrong = Object.fromEntries(asked.unreadable.map(({ name, value }) => [name, value]))
  const query = { ...asked.query, ...wrong }
  return (
    <form method="get" action="/admin/audit" className="filters" aria-label={words.filter}>
      <label>
        {words.who}
        <select name="actor" defaultValue={query.actor ?? ''}>
          <option value="">{words.anybody}</option>
          {actors.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <label>
        {words.action}
        <input name="action" defaultValue={query.action} placeholder={words.anyAction} />
      </label>
      <label>
        {words.subject}
        <input name="subject" defaultValue={query.subject} placeholder={words.subjectHint} />
      </label>
      <label>
        {words.from}
        <input type="date" name="from" defaultValue={query.from} />
      </label>
      <label>
        {words.to}
        <input type="date" name="to" defaultValue={query.to} />
      </label>
      <button type="submit">{words.filter}</button>
      <a href="/admin/audit">{words.clear}</a>
    </form>
  )
}
