import type { Metadata } from 'next'
import { DeskFrame } from '@/app/desk-frame'
import { deskView } from '@/components/desk/desk-view'
import { NextPage } from '@/components/desk/next-page'
import { NotHere } from '@/components/desk/not-here'
import { Trail } from '@/components/desk/trail'
import { PageHeader } from '@/components/ui/page-header'
import { Table } from '@/components/ui/table'
import { can } from '@/lib/auth/permissions'
import { RegistryQuery } from '@/lib/desk/read/registry'
import { deskMessages } from '@/lib/i18n/desk'
import { deskLocale, requirePerson, serverContext } from '@/lib/web/server-context'
import { isRegistryKind } from '../kinds'
import { lists } from '../lists'

type Props = {
  params: Promise<{ kind: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { kind } = await params
  const t = deskMessages(await deskLocale())
  return { title: isRegistryKind(kind) ? t(`registry.${kind}`) : t('shell.missing') }
}

export default async function RegistryListPage({ params, searchParams }: Props) {
  const person = await requirePerson('desk.read')
  const view = deskView(person.locale)
  const { t } = view
  const { kind } = await params
  if (!isRegistryKind(kind))
    return (
      <DeskFrame person={person} section="registry">
        <NotHere view={view} />
      </DeskFrame>
    )
  const query = RegistryQuery.parse(await searchParams)
  const { columns, rows, next } = await lists[kind](serverContext().db, person.actor, { view, query })
  const path = `/review/registry/${kind}`
  return (
    <DeskFrame person={person} section="registry">
      <Trail view={view} links={[{ href: '/review/registry', label: t('registry.title') }]} />
      <PageHeader title={t(`registry.${kind}`)}>
        <p>{t(`registry.hints.${kind}`)}</p>
      </PageHeader>
      {can(person.actor, 'registry.edit') ? (
        <p>
          <a href={`${path}/new`}>{t(`registry.add.${kind}`)}</a>
        </p>
      ) : null}
      <form className="filters" method="get" action={path}>
        <label>
          {t(kind === 'sources' ? 'registry.findSource' : 'registry.find')}
          <input type="search" name="q" defaultValue={query.q ?? ''} maxLength={200} />
        </label>
        <button type="submit">{t('queue.show')}</button>
      </form>
      {rows.length === 0 ? (
        <p>{t('registry.empty')}</p>
      ) : (
        <Table stacked caption={t(`registry.${kind}`)} columns={columns} rows={rows} />
      )}
      <NextPage
        view={view}
        path={path}
        parameters={{ q: query.q }}
        next={next}
        isFirst={query.after === undefined}
      />
    </DeskFrame>
  )
}
