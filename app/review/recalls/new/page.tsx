import type { Metadata } from 'next'
import { DeskFrame } from '@/app/desk-frame'
import { deskView } from '@/components/desk/desk-view'
import { ChooseFaulty } from '@/components/desk/recalls/choose-faulty'
import { NarrowFaulty } from '@/components/desk/recalls/narrow-faulty'
import { RecallPreviewSection } from '@/components/desk/recalls/recall-preview'
import { Trail } from '@/components/desk/trail'
import { PageHeader } from '@/components/ui/page-header'
import { RecallQuery, readNewRecall } from '@/lib/desk/read/recalls'
import { deskMessages } from '@/lib/i18n/desk'
import { deskLocale, requirePerson, serverContext } from '@/lib/web/server-context'
import { SendForm } from './send-form'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: deskMessages(await deskLocale())('recalls.newTitle') }
}

/** Choosing what is faulty, seeing what rests on it, and recalling it. The address holds the choice. */
export default async function NewRecallPage({ searchParams }: Props) {
  const person = await requirePerson('recall.manage')
  const view = deskView(person.locale)
  const { t } = view
  const query = RecallQuery.parse(await searchParams)
  const found = await readNewRecall(serverContext().db, person.actor, query)
  const isBegun = query.harness !== undefined || query.evaluator !== undefined
  return (
    <DeskFrame person={person} section="recalls">
      <Trail view={view} links={[{ href: '/review/recalls', label: t('recalls.title') }]} />
      <PageHeader title={t('recalls.newTitle')}>
        <p>{t('recalls.intro')}</p>
      </PageHeader>
      {isBegun ? (
        <NarrowFaulty view={view} query={query} found={found} />
      ) : (
        <ChooseFaulty view={view} harnesses={found.harnesses} evaluators={found.evaluators} />
      )}
      {found.preview && found.target ? (
        <>
          <RecallPreviewSection view={view} preview={found.preview} />
          <SendForm view={view} target={found.target} />
        </>
      ) : null}
    </DeskFrame>
  )
}
