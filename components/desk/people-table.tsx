import { Table } from '@/components/ui/table'
import type { PersonRole } from '@/lib/auth/actor'
import type { Locale } from '@/lib/i18n/locales'
import { Moment } from './moment'

type Person = {
  id: string
  name: string
  email: string
  roles: PersonRole[]
  organization: string | null
  disabledAt: Date | null
  mustChangePassword: boolean
  openSessions: number
  lastSeenAt: Date | null
}

type Props = {
  people: readonly Person[]
  locale: Locale
  words: {
    title: string
    name: string
    email: string
    roles: string
    roleName: Record<PersonRole, string>
    state: string
    active: string
    disabled: string
    mustChange: string
    sessions: string
    lastSeen: string
    never: string
  }
}

/** Everybody who has an account, with a link to each. */
export function PeopleTable({ people, locale, words }: Props) {
  return (
    <Table
      stacked
      caption={words.title}
      columns={[
        { key: 'name', head: words.name },
        { key: 'email', head: words.email },
        { key: 'roles', head: words.roles },
        { key: 'state', head: words.state },
        { key: 'sessions', head: words.sessions, numeric: true },
        { key: 'lastSeen', head: words.lastSeen },
      ]}
      rows={people.map((person) => ({
        key: person.id,
        cells: {
          name: <a href={`/admin/people/${person.id}`}>{person.name}</a>,
          email: person.email,
          roles: rolesOf(person, words.roleName),
          state: stateOf(person, words),
          sessions: person.openSessions,
          lastSeen: person.lastSeenAt ? <Moment at={person.lastSeenAt} locale={locale} /> : words.never,
        },
      }))}
    />
  )
}

function rolesOf({ roles, organization }: Person, names: Record<PersonRole, string>): string {
  const list = roles.map((role) => names[role]).join(', ')
  return organization ? `${list} (${organization})` : list
}

function stateOf({ disabledAt, mustChangePassword }: Person, words: Props['words']): string {
  if (disabledAt) return words.disabled
  return mustChangePassword ? words.mustChange : words.active
}
