import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { DeskFrame } from '@/app/desk-frame'
import { type DeskView, deskView } from '@/components/desk/desk-view'
import { NotHere } from '@/components/desk/not-here'
import { Trail } from '@/components/desk/trail'
import { PageHeader } from '@/components/ui/page-header'
import { deskMessages } from '@/lib/i18n/desk'
import type { OwnPublicClaim, OwnVersion } from '@/lib/vendors/claims-read'
import { deskLocale, requirePerson } from '@/lib/web/server-context'
import { loadOwnClaim } from '../../load'

export type AnswerParams = { params: Promise<{ id: string }> }
export type AnsweredClaim = OwnPublicClaim & { versions: OwnVersion[] }
type Title = 'responseTitle' | 'challengeTitle' | 'evidenceTitle'

/** The title of a page on which a vendor answers a claim of its own. */
export async function answerMetadata({ params }: AnswerParams, title: Title): Promise<Metadata> {
  const found = await loadOwnClaim((await params).id)
  return { title: deskMessages(await deskLocale())(found ? `vendor.${title}` : 'shell.missing') }
}

type Page = AnswerParams & {
  title: Title
  /** What to know first, and the form. */
  children: (view: DeskView, claim: AnsweredClaim) => Promise<ReactNode>
}

/** A page on which a vendor answers a claim of its own. */
export async function AnswerPage({ params, title, children }: Page) {
  const person = await requirePerson('submission.own')
  const view = deskView(person.locale)
  const { t, s } = view
  const claim = await loadOwnClaim((await params).id)
  if (!claim)
    return (
      <DeskFrame person={person} section="ownClaims">
        <NotHere view={view} home="vendor" />
      </DeskFrame>
    )
  const statement = s.text(claim.statement)?.text ?? claim.slug
  return (
    <DeskFrame person={person} section="ownClaims">
      <Trail
        view={view}
        links={[
          { href: '/vendor', label: t('frame.ownClaims') },
          { href: `/vendor/claims/${claim.id}`, label: statement },
        ]}
      />
      <PageHeader title={t(`vendor.${title}`)} />
      {await children(view, claim)}
    </DeskFrame>
  )
}
