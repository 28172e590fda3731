import type { ReactNode } from 'react'
import { Table } from '@/components/ui/table'
import type { PersonRole } from '@/lib/auth/actor'
import type { Locale } from '@/lib/i18n/locales'
import { Moment } from './moment'

type Invitation = {
  id: string
  purpose: string
  email: string | null
  name: string | null
  roles: PersonRole[]
  expiresAt: Date
}

type Props = {
  invitations: readonly Invitation[]
  locale: Locale
  words: {
    invitations: string
    invitationFor: string
    purpose: string
    purposeName: { invite: string; reset: string; setup: string }
    roles: string
    roleName: Record<PersonRole, string>
    until: string
    withdraw: string
    noInvitations: string
  }
  withdrawButton: (id: string) => ReactNode
}

/** Links that still open something. What they are is known only to whoever holds them. */
export function InvitationTable({ invitations, locale, words, withdrawButton }: Props) {
  if (invitations.length === 0) return <p className="soft">{words.noInvitations}</p>
  return (
    <Table
      stacked
      caption={words.invitations}
      columns={[
        { key: 'for', head: words.invitationFor },
        { key: 'purpose', head: words.purpose },
        { key: 'roles', head: words.roles },
        { key: 'until', head: words.until },
        { key: 'withdraw', head: <span className="visually-hidden">{words.withdraw}</span> },
      ]}
      rows={invitations.map(({ id, purpose, email, name, roles, expiresAt }) => ({
        key: id,
        cells: {
          for: [name, email].filter(Boolean).join(', ') || '—',
          purpose: Object.entries(words.purposeName).find(([key]) => key === purpose)?.[1],
          roles: roles.map((role) => words.roleName[role]).join(', '),
          until: <Moment at={expiresAt} locale={locale} />,
          withdraw: withdrawButton(id),
        },
      }))}
    />
  )
}
