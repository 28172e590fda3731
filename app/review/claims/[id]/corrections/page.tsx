import type { Metadata } from 'next'
import { deskView } from '@/components/desk/desk-view'
import { can } from '@/lib/auth/permissions'
import { deskMessages } from '@/lib/i18n/desk'
import { deskLocale, requirePerson } from '@/lib/web/server-context'
import { CorrectionFrame } from './correction-frame'
import { ProposalList } from './proposal-list'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: deskMessages(await deskLocale())('correction.title') }
}

/** The ways to correct a claim, by what this person may do, and what has been proposed. */
export default async function CorrectionsPage({ params }: Props) {
  const person = await requirePerson('correction.propose')
  const view = deskView(person.locale)
  const { t } = view
  const { id } = await params
  return (
    <CorrectionFrame
      person={person}
      view={view}
      claimId={id}
      title={t('correction.title')}
      intro={t('correction.intro')}
      below={false}
    >
      {({ standing, proposals }) => {
        const open = proposals.find(({ state }) => state === 'proposed')
        const href = `/review/claims/${standing.facts.id}/corrections`
        return (
          <>
            {can(person.actor, 'correction.text') ? (
              <section>
                <h2>
                  <a href={`${href}/words`}>{t('correction.wordsTitle')}</a>
                </h2>
                <p>{t('correction.wordsIntro')}</p>
              </section>
            ) : null}
            {open ? (
              <p className="notice">
                {t('correction.openOne')}{' '}
                <a href={`/review/corrections/${open.id}`}>{t('correction.openIt')}</a>
              </p>
            ) : (
              <>
                <section>
                  <h2>
                    <a href={`${href}/propose`}>{t('correction.proposeTitle')}</a>
                  </h2>
                  <p>{t('correction.proposeIntro')}</p>
                </section>
                {standing.verdict.origin === 'none' ? null : (
                  <section>
                    <h2>
                      <a href={`${href}/retract`}>{t('correction.retractTitle')}</a>
                    </h2>
                    <p>{t('correction.retractIntro')}</p>
                  </section>
                )}
              </>
            )}
            <ProposalList view={view} proposals={proposals} />
          </>
        )
      }}
    </CorrectionFrame>
  )
}
