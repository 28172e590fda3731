import type { Metadata } from 'next'
import { cache } from 'react'
import { DeskFrame } from '@/app/desk-frame'
import { type DeskView, deskView } from '@/components/desk/desk-view'
import { makeDeskWords } from '@/components/desk/forms/make-desk-words'
import { ReasonForm } from '@/components/desk/forms/reason-form'
import { NotHere } from '@/components/desk/not-here'
import { RecallFacts } from '@/components/desk/recalls/recall-facts'
import { recallName } from '@/components/desk/recalls/recall-name'
import { RecallProgress } from '@/components/desk/recalls/recall-progress'
import { TouchedTable } from '@/components/desk/recalls/touched-table'
import { Trail } from '@/components/desk/trail'
import { PageHeader } from '@/components/ui/page-header'
import { can } from '@/lib/auth/permissions'
import { isId } from '@/lib/desk/capture/picks'
import { type RecallPage, readRecall } from '@/lib/desk/read/recalls'
import { deskMessages } from '@/lib/i18n/desk'
import { deskLocale, requireActor, requirePerson, serverContext } from '@/lib/web/server-context'
import { lift } from '../actions'

type Props = { params: Promise<{ id: string }> }

const load = cache(async (id: string) => {
  const actor = await requireActor('desk.read')
  const { db, now } = serverContext()
  return isId(id) ? readRecall(db, actor, id, now()) : null
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await load((await params).id)
  const t = deskMessages(await deskLocale())
  return { title: t(found ? 'recalls.kicker' : 'shell.missing') }
}

/** One recall: what it speaks of, how far it is, what it flagged, and lifting it. */
export default async function RecallPageView({ params }: Props) {
  const person = await requirePerson('desk.read')
  const view = deskView(person.locale)
  const { t } = view
  const found = await load((await params).id)
  if (!found)
    return (
      <DeskFrame person={person} section="recalls">
        <NotHere view={view} />
      </DeskFrame>
    )
  const { recall, job } = found
  return (
    <DeskFrame person={person} section="recalls">
      <Trail view={view} links={[{ href: '/review/recalls', label: t('recalls.title') }]} />
      <PageHeader kicker={t('recalls.kicker')} title={recallName(view, recall)} />
      <RecallProgress view={view} recall={recall} job={job} href={`/review/recalls/${recall.id}`} />
      <RecallFacts view={view} page={found} />
      <Flagged view={view} page={found} />
      {recall.liftedAt === null && can(person.actor, 'recall.manage') ? (
        <section aria-labelledby="lift-title">
          <h2 id="lift-title">{t('recalls.lift')}</h2>
          <ReasonForm
            id="lift"
            action={lift}
            words={makeDeskWords(person.locale, [])}
            initial={{ recallId: recall.id }}
            carries={['recallId']}
            hint={t('recalls.liftHint')}
            reason={{ name: 'reason', label: t('recalls.liftReason'), isPublic: true }}
            button={t('recalls.lift')}
            tone="quiet"
          />
        </section>
      ) : null}
    </DeskFrame>
  )
}

function Flagged({ view, page }: { view: DeskView; page: RecallPage }) {
  const { t } = view
  const { claims, recall } = page
  return (
    <section aria-labelledby="claims">
      <h2 id="claims">{t('recalls.claims')}</h2>
      {claims.length < recall._count.flags ? (
        <p className="soft">{t('recalls.claimsShown', { count: claims.length })}</p>
      ) : null}
      {claims.length === 0 ? (
        <p>{t('recalls.noClaims')}</p>
      ) : (
        <TouchedTable view={view} caption={t('recalls.claims')} claims={claims} />
      )}
    </section>
  )
}
