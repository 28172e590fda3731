import type { Metadata } from 'next'
import { DeskFrame } from '@/app/desk-frame'
import { deskView } from '@/components/desk/desk-view'
import { NextPage } from '@/components/desk/next-page'
import { OwnClaimTable } from '@/components/desk/vendor/own-claim-table'
import { PageHeader } from '@/components/ui/page-header'
import { isId } from '@/lib/desk/capture/picks'
import { deskMessages } from '@/lib/i18n/desk'
import { listOwnClaims, ownOrganizationName } from '@/lib/vendors/claims-read'
import { deskLocale, requirePerson, serverContext } from '@/lib/web/server-context'

const rowsInList = 50

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: deskMessages(await deskLocale())('frame.ownClaims') }
}

/** The published claims of the organization that an account speaks for. */
export default async function OwnClaimsPage({ searchParams }: Props) {
  const person = await requirePerson('submission.own')
  const view = deskView(person.locale)
  const { t } = view
  const { db } = serverContext()
  const { after: given } = await searchParams
  const after = typeof given === 'string' && isId(given) ? given : undefined
  const organization = await ownOrganizationName(db, person.actor)
  const found = await listOwnClaims(db, person.actor, { after, take: rowsInList + 1 })
  const claims = found.slice(0, rowsInList)
  return (
    <DeskFrame person={person} section="ownClaims">
      <PageHeader title={t('vendor.title', { organization })}>
        <p>{t('vendor.intro', { organization })}</p>
      </PageHeader>
      {claims.length === 0 ? (
        <p>{t('vendor.noClaims', { organization })}</p>
      ) : (
        <OwnClaimTable view={view} caption={t('vendor.title', { organization })} claims={claims} />
      )}
      <NextPage
        view={view}
        path="/vendor"
        parameters={{}}
        next={found.length > rowsInList ? (claims.at(-1)?.id ?? null) : null}
        isFirst={after === undefined}
      />
    </DeskFrame>
  )
}
