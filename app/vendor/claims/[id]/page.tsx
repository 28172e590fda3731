import type { Metadata } from 'next'
import { DeskFrame } from '@/app/desk-frame'
import { deskView } from '@/components/desk/desk-view'
import { NextPage } from '@/components/desk/next-page'
import { NotHere } from '@/components/desk/not-here'
import { Trail } from '@/components/desk/trail'
import { OwnSubmissionTable } from '@/components/desk/vendor/own-submission-table'
import { verdictName } from '@/components/desk/verdict-name'
import { PageHeader } from '@/components/ui/page-header'
import { deskMessages } from '@/lib/i18n/desk'
import { pickText } from '@/lib/i18n/locales'
import { ownOrganizationName } from '@/lib/vendors/claims-read'
import { listOwnSubmissions } from '@/lib/vendors/read'
import { localPath } from '@/lib/web/paths'
import { deskLocale, requirePerson, serverContext } from '@/lib/web/server-context'
import { loadOwnClaim } from '../../load'

const ways = ['respond', 'challenge', 'evidence'] as const
const words = {
  respond: ['vendor.respond', 'vendor.respondText'],
  challenge: ['vendor.challenge', 'vendor.challengeText'],
  evidence: ['vendor.attach', 'vendor.attachText'],
} as const

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await loadOwnClaim((await params).id)
  const locale = await deskLocale()
  if (!found) return { title: deskMessages(locale)('shell.missing') }
  return { title: pickText(found.statement, locale)?.text ?? found.slug }
}

/** One published claim of a vendor's own: what it can do about it, and what it has done. */
export default async function OwnClaimPage({ params, searchParams }: Props) {
  const person = await requirePerson('submission.own')
  const view = deskView(person.locale)
  const { t, s } = view
  const { db } = serverContext()
  const claim = await loadOwnClaim((await params).id)
  if (!claim)
    return (
      <DeskFrame person={person} section="ownClaims">
        <NotHere view={view} home="vendor" />
      </DeskFrame>
    )
  const statement = s.text(claim.statement)
  const organization = await ownOrganizationName(db, person.actor)
  const { after } = await searchParams
  const from = typeof after === 'string' ? after : undefined
  const { submissions, next } = await listOwnSubmissions(db, person.actor, { claimId: claim.id, after: from })
  const verdict = verdictName(view, claim.verdict)
  return (
    <DeskFrame person={person} section="ownClaims">
      <Trail view={view} links={[{ href: '/vendor', label: t('frame.ownClaims') }]} />
      <PageHeader
        kicker={t('vendor.claimKicker', { organization })}
        title={statement?.text ?? claim.slug}
        lang={statement?.lang === s.locale ? undefined : statement?.lang}
      >
        <p>{t('vendor.standing', { version: claim.version, verdict })}</p>
        <p>
          <a href={localPath(s.locale, `/claims/${claim.slug}`)}>{t('vendor.publicPage')}</a>
        </p>
      </PageHeader>
      <section aria-labelledby="ways">
        <h2 id="ways">{t('vendor.whatYouCan')}</h2>
        <ul className="doors">
          {ways.map((way) => (
            <li key={way}>
              <a href={`/vendor/claims/${claim.id}/${way}`}>{t(words[way][0])}</a>
              <p className="soft">{t(words[way][1])}</p>
            </li>
          ))}
        </ul>
        <p>{t('vendor.nothingWaits')}</p>
      </section>
      <section aria-labelledby="yours">
        <h2 id="yours">{t('vendor.yours')}</h2>
        {submissions.length === 0 ? (
          <p>{t(from === undefined ? 'vendor.noSubmissions' : 'vendor.pastEnd')}</p>
        ) : (
          <OwnSubmissionTable ofOneClaim view={view} caption={t('vendor.yours')} submissions={submissions} />
        )}
        <NextPage
          view={view}
          path={`/vendor/claims/${claim.id}`}
          parameters={{}}
          next={next}
          isFirst={from === undefined}
        />
      </section>
    </DeskFrame>
  )
}
