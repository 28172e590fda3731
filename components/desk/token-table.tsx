import type { ReactNode } from 'react'
import { Table } from '@/components/ui/table'
import { scopeName, type TokenScope } from '@/lib/auth/token-scopes'
import type { DeskView } from './desk-view'
import { Moment } from './moment'

type Token = { id: string; name: string; scopes: TokenScope[]; expiresAt: Date; lastUsedAt: Date | null }
type Props = { view: DeskView; tokens: readonly Token[]; revokeButton: (id: string) => ReactNode }

/** Tokens that still open something, with the button that ends each. */
export function TokenTable({ view, tokens, revokeButton }: Props) {
  const { t, locale } = view
  if (tokens.length === 0) return <p className="soft">{t('tokens.none')}</p>
  return (
    <Table
      stacked
      caption={t('tokens.title')}
      columns={[
        { key: 'name', head: t('tokens.name') },
        { key: 'scopes', head: t('tokens.scopes') },
        { key: 'lastUsed', head: t('tokens.lastUsed') },
        { key: 'ends', head: t('tokens.ends') },
        { key: 'revoke', head: <span className="visually-hidden">{t('tokens.revoke')}</span> },
      ]}
      rows={tokens.map(({ id, name, scopes, expiresAt, lastUsedAt }) => ({
        key: id,
        cells: {
          name,
          scopes: scopes.map((scope) => t(`tokens.scope.${scopeName(scope)}`)).join('; '),
          lastUsed: lastUsedAt ? <Moment at={lastUsedAt} locale={locale} /> : t('tokens.never'),
          ends: <Moment at={expiresAt} locale={locale} />,
          revoke: revokeButton(id),
        },
      }))}
    />
  )
}
