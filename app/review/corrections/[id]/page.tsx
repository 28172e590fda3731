import type { Metadata } from 'next'
import { DeskFrame } from '@/app/desk-frame'
import { loadCorrection } from '@/app/review/load'
import { ApproverList } from '@/components/desk/assessment/approver-list'
import { BasisSection } from '@/components/desk/assessment/basis-section'
import { GivenApprovals } from '@/components/desk/assessment/given-approvals'
import { deskView } from '@/components/desk/desk-view'
import { DifferenceList } from '@/components/desk/difference-list'
import { NotHere } from '@/components/desk/not-here'
import { Trail } from '@/components/desk/trail'
import { LocalText } from '@/components/ui/local-text'
import { PageHeader } from '@/components/ui/page-header'
import type { CorrectionView } from '@/lib/desk/read/correction'
import { deskMessages, deskWords } from '@/lib/i18n/desk'
import { pickText, readText } from '@/lib/i18n/locales'
import { differencePath } from '@/lib/publication/permalink'
import { deskLocale, requirePerson } from '@/lib/web/server-context'
import { CorrectionState } from './correction-state'
import { DecideForms } from './decide-forms'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: deskMessages(await deskLocale())('correction.kicker') }
}

/** A proposed correction: what it changes, who may still approve it, and what became of it. */
export default async function CorrectionPage({ params }: Props) {
  const person = await requirePerson('desk.read')
  const view = deskView(person.locale)
  const { t, s } = view
  const found = await loadCorrection((await params).id)
  if (!found)
    return (
      <DeskFrame person={person} section="review">
        <NotHere view={view} />
      </DeskFrame>
    )
  const { proposal, standing, version } = found
  const { facts } = standing
  const label = pickText(readText(facts.statement), person.locale)?.text ?? facts.slug
  const href = `/review/claims/${facts.id}`
  return (
    <DeskFrame person={person} section="review">
      <Trail
        view={view}
        links={[
          { href, label },
          { href: `${href}/corrections`, label: t('correction.title') },
        ]}
      />
      <PageHeader
        kicker={`${t('correction.kicker')} · ${t(`terms.assessmentState.${proposal.state}`)}`}
        title={s.word('correction', proposal.kind)}
      >
        <p>
          <LocalText s={s} text={readText(proposal.note)} />
        </p>
        <CorrectionState view={view} proposal={proposal} />
      </PageHeader>
      <section aria-labelledby="changes">
        <h2 id="changes">{t('correction.changesTitle')}</h2>
        {version === null ? (
          <Changes view={view} found={found} />
        ) : (
          <p>
            {t('correction.published', { version })}{' '}
            <a href={differencePath(facts.slug, version, version - 1)}>{t('correction.seeVersion')}</a>
          </p>
        )}
      </section>
      {proposal.state === 'proposed' ? (
        <>
          <section aria-labelledby="approvals">
            <h2 id="approvals">{t('assess.approvalsTitle')}</h2>
            <ApproverList view={view} waiting={proposal} approvers={found.approvers} />
          </section>
          <BasisSection view={view} changes={found.changes} changed={t('correction.basis')} />
          <DecideForms person={person} view={view} found={found} />
        </>
      ) : proposal.approvals.length > 0 ? (
        <section aria-labelledby="approvals">
          <h2 id="approvals">{t('assess.approvalsTitle')}</h2>
          <GivenApprovals view={view} proposal={proposal} />
        </section>
      ) : null}
    </DeskFrame>
  )
}

function Changes({ view, found }: { view: ReturnType<typeof deskView>; found: CorrectionView }) {
  const { t, locale } = view
  if (found.proposal.kind === 'retraction') return <p>{t('correction.retraction')}</p>
  return (
    <DifferenceList
      words={deskWords(locale, 'conflict')}
      heads={deskWords(locale, 'correction')}
      caption={t('correction.changesTitle')}
      differences={found.differences}
    />
  )
}
