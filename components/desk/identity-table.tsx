import type { ReactNode } from 'react'
import { Table } from '@/components/ui/table'

type Props = {
  identities: readonly { id: string; provider: string; issuer: string }[]
  words: { outside: string; provider: string; untie: string }
  untieButton: (id: string) => ReactNode
}

/** Accounts elsewhere with which somebody signs in here, with the button that unties each. */
export function IdentityTable({ identities, words, untieButton }: Props) {
  return (
    <Table
      stacked
      caption={words.outside}
      columns={[
        { key: 'issuer', head: words.provider },
        { key: 'untie', head: <span className="visually-hidden">{words.untie}</span> },
      ]}
      rows={identities.map(({ id, issuer }) => ({ key: id, cells: { issuer, untie: untieButton(id) } }))}
    />
  )
}
