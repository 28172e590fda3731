import type { ReactNode } from 'react'
import { DeskFrame } from '@/app/desk-frame'
import { loadCorrectionGround } from '@/app/review/load'
import type { DeskView } from '@/components/desk/desk-view'
import { NotHere } from '@/components/desk/not-here'
import { Trail } from '@/components/desk/trail'
import { PageHeader } from '@/components/ui/page-header'
import type { SignedIn } from '@/lib/auth/session'
import type { CorrectionGround } from '@/lib/desk/read/correction'
import { findOwnInterest } from '@/lib/desk/read/own-interest'
import { pickText, readText } from '@/lib/i18n/locales'
import { serverContext } from '@/lib/web/server-context'

type Props = {
  person: SignedIn
  view: DeskView
  claimId: string
  title: string
  intro: string
  /** False on the page that the others lead back to. */
  below?: boolean
  children: (ground: CorrectionGround) => ReactNode
}

/** What stands around the pages of a claim's corrections. Who has an interest is told so instead of being shown a form. */
export async function CorrectionFrame({
  person,
  view,
  claimId,
  title,
  intro,
  below = true,
  children,
}: Props) {
  const { t } = view
  const ground = await loadCorrectionGround(claimId)
  if (!ground)
    return (
      <DeskFrame person={person} section="review">
        <NotHere view={view} />
      </DeskFrame>
    )
  const { facts } = ground.standing
  const href = `/review/claims/${facts.id}`
  const label = pickText(readText(facts.statement), person.locale)?.text ?? facts.slug
  const interest = await findOwnInterest(serverContext().db, person.actor, facts)
  const up = below ? [{ href: `${href}/corrections`, label: t('correction.title') }] : []
  return (
    <DeskFrame person={person} section="review">
      <Trail view={view} links={[{ href, label }, ...up]} />
      <PageHeader title={title}>
        <p>{intro}</p>
      </PageHeader>
      {interest === null ? (
        children(ground)
      ) : (
        <p className="notice">{t('assess.interestNotice', { organization: interest })}</p>
      )}
    </DeskFrame>
  )
}
