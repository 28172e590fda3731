import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { DeskFrame } from '@/app/desk-frame'
import { propose } from '@/app/review/assessments/actions'
import { loadWorkbench } from '@/app/review/load'
import { deskView } from '@/components/desk/desk-view'
import { AssessForm } from '@/components/desk/forms/assess-form'
import { makeDeskWords } from '@/components/desk/forms/make-desk-words'
import { NotHere } from '@/components/desk/not-here'
import { SuggestionView } from '@/components/desk/suggestion'
import { Trail } from '@/components/desk/trail'
import { EvidenceTable } from '@/components/desk/workbench/evidence-table'
import { PageHeader } from '@/components/ui/page-header'
import { dayOf } from '@/lib/core/day'
import { wholeGroups } from '@/lib/desk/bench/arrange-evidence'
import { isId } from '@/lib/desk/capture/picks'
import { namesInFacts } from '@/lib/desk/names-in-facts'
import { readFormerProposal } from '@/lib/desk/read/former-proposal'
import { findOwnInterest } from '@/lib/desk/read/own-interest'
import { deskMessages } from '@/lib/i18n/desk'
import { readSetting } from '@/lib/settings/settings'
import { deskLocale, requirePerson, serverContext } from '@/lib/web/server-context'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ again?: string | string[] }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await loadWorkbench((await params).id)
  const t = deskMessages(await deskLocale())
  return { title: t(found ? 'assess.title' : 'shell.missing') }
}

/** Proposing a verdict; `?again=` begins with the words of an earlier proposal. */
export default async function AssessPage({ params, searchParams }: Props) {
  const person = await requirePerson('assessment.propose')
  const view = deskView(person.locale)
  const { t, s } = view
  const bench = await loadWorkbench((await params).id)
  if (!bench)
    return (
      <DeskFrame person={person} section="review">
        <NotHere view={view} />
      </DeskFrame>
    )
  const { claim } = bench.snapshot
  const open = bench.assessments.find((row) => row.state === 'proposed')
  if (open) redirect(`/review/assessments/${open.id}`)
  const { db, now } = serverContext()
  const interest = await findOwnInterest(db, person.actor, bench.facts)
  const again = (await searchParams).again
  const former =
    typeof again === 'string' && isId(again)
      ? await readFormerProposal(db, person.actor, { claimId: claim.id, assessmentId: again })
      : null
  const unreleased = new Set(
    bench.facts.evidence.flatMap((link) => (link.releasedAt ? [] : [link.evidenceId])),
  )
  return (
    <DeskFrame person={person} section="review">
      <Trail
        view={view}
        links={[{ href: `/review/claims/${claim.id}`, label: s.text(claim.statement)?.text ?? claim.slug }]}
      />
      <PageHeader title={t('assess.title')}>
        <p>{t('assess.intro')}</p>
      </PageHeader>
      <div className="beside">
        {interest === null ? (
          <AssessForm
            action={propose}
            words={makeDeskWords(person.locale, ['verdict', 'subReason'])}
            workingDays={await readSetting(db, 'contact.working_days')}
            initial={{
              judgedAsOf: dayOf(now()),
              ...former,
              claimId: claim.id,
              basisHash: bench.basisHash,
            }}
          />
        ) : (
          <p className="notice">{t('assess.interestNotice', { organization: interest })}</p>
        )}
        <aside aria-labelledby="suggestion">
          <h2 id="suggestion">{t('assess.suggestion')}</h2>
          <SuggestionView view={view} judgement={bench.judgement} nameOf={namesInFacts(bench.facts)} />
        </aside>
      </div>
      <section>
        <h2 id="evidence">{t('claim.evidenceTitle')}</h2>
        <EvidenceTable
          view={view}
          claimId={claim.id}
          groups={wholeGroups(bench.snapshot.evidence)}
          unreleased={unreleased}
        />
      </section>
    </DeskFrame>
  )
}
