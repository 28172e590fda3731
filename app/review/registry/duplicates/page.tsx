import type { Metadata } from 'next'
import { DeskFrame } from '@/app/desk-frame'
import { deskView } from '@/components/desk/desk-view'
import { Trail } from '@/components/desk/trail'
import { PageHeader } from '@/components/ui/page-header'
import { can } from '@/lib/auth/permissions'
import { readDuplicates } from '@/lib/desk/read/merges'
import { deskMessages } from '@/lib/i18n/desk'
import { deskLocale, requirePerson, serverContext } from '@/lib/web/server-context'
import { KindLinks, type KindQuery, mergeableKind } from '../kind-links'
import { merging } from '../kinds'
import { ApartList, PairList } from './pair-lists'

const path = '/review/registry/duplicates'

export async function generateMetadata(): Promise<Metadata> {
  return { title: deskMessages(await deskLocale())('registry.duplicates') }
}

/** Entries that may be one, for somebody to look at. */
export default async function DuplicatesPage({ searchParams }: { searchParams: Promise<KindQuery> }) {
  const person = await requirePerson('desk.read')
  const view = deskView(person.locale)
  const { t } = view
  const kind = mergeableKind((await searchParams).kind)
  const { pairs, apart } = await readDuplicates(serverContext().db, person.actor, merging[kind].kind)
  const mayMerge = can(person.actor, 'registry.merge')
  return (
    <DeskFrame person={person} section="registry">
      <Trail view={view} links={[{ href: '/review/registry', label: t('registry.title') }]} />
      <PageHeader title={t('registry.duplicates')}>
        <p>{t('registry.duplicatesHint')}</p>
      </PageHeader>
      <KindLinks view={view} path={path} kind={kind} />
      {mayMerge ? null : <p className="soft">{t('registry.onlyEditors')}</p>}
      <PairList view={view} kind={kind} pairs={pairs} mayMerge={mayMerge} />
      <ApartList view={view} kind={kind} pairs={apart} mayMerge={mayMerge} />
    </DeskFrame>
  )
}
