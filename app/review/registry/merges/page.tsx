import type { Metadata } from 'next'
import { DeskFrame } from '@/app/desk-frame'
import { deskView } from '@/components/desk/desk-view'
import { NextPage } from '@/components/desk/next-page'
import { Trail } from '@/components/desk/trail'
import { Day } from '@/components/ui/day'
import { PageHeader } from '@/components/ui/page-header'
import { Table } from '@/components/ui/table'
import { readMerges } from '@/lib/desk/read/merges'
import { RegistryQuery } from '@/lib/desk/read/registry'
import { deskMessages } from '@/lib/i18n/desk'
import { deskLocale, requirePerson, serverContext } from '@/lib/web/server-context'
import { KindLinks, type KindQuery, mergeableKind } from '../kind-links'
import { merging } from '../kinds'

const path = '/review/registry/merges'

export async function generateMetadata(): Promise<Metadata> {
  return { title: deskMessages(await deskLocale())('registry.merges') }
}

/** The merges that stand; each is undone on the page of what was merged. */
export default async function MergesPage({ searchParams }: { searchParams: Promise<KindQuery> }) {
  const person = await requirePerson('desk.read')
  const view = deskView(person.locale)
  const { t, s } = view
  const given = await searchParams
  const kind = mergeableKind(given.kind)
  const query = RegistryQuery.parse(given)
  const { rows, next } = await readMerges(serverContext().db, person.actor, {
    kind: merging[kind].kind,
    query,
  })
  const entry = (row: { id: string; name: string }) => (
    <a href={`/review/registry/${kind}/${row.id}`}>{row.name}</a>
  )
  return (
    <DeskFrame person={person} section="registry">
      <Trail view={view} links={[{ href: '/review/registry', label: t('registry.title') }]} />
      <PageHeader title={t('registry.merges')}>
        <p>{t('registry.mergesHint')}</p>
      </PageHeader>
      <KindLinks view={view} path={path} kind={kind} />
      {rows.length === 0 ? (
        <p>{t('registry.noMerges')}</p>
      ) : (
        <Table
          stacked
          caption={t('registry.merges')}
          columns={[
            { key: 'name', head: t('registry.merged') },
            { key: 'into', head: t('registry.mergedInto') },
            { key: 'by', head: t('registry.mergedBy') },
            { key: 'at', head: t('registry.columns.date') },
          ]}
          rows={rows.map((row) => ({
            key: row.id,
            cells: {
              name: entry(row),
              into: entry(row.into),
              by: row.merged?.by ?? '—',
              at: row.merged ? <Day s={s} date={row.merged.at} /> : '—',
            },
          }))}
        />
      )}
      <NextPage
        view={view}
        path={path}
        parameters={{ kind }}
        next={next}
        isFirst={query.after === undefined}
      />
    </DeskFrame>
  )
}
