import type { Metadata } from 'next'
import { DeskFrame } from '@/app/desk-frame'
import { loadWorkbench } from '@/app/review/load'
import { deskView } from '@/components/desk/desk-view'
import { HistoryList } from '@/components/desk/history-list'
import { NotHere } from '@/components/desk/not-here'
import { SuggestionView } from '@/components/desk/suggestion'
import { AssertionTable } from '@/components/desk/workbench/assertion-table'
import { AssessmentList } from '@/components/desk/workbench/assessment-list'
import { ClaimFactsList } from '@/components/desk/workbench/claim-facts'
import { ClaimHead } from '@/components/desk/workbench/claim-head'
import { NoiseStrip } from '@/components/desk/workbench/noise-strip'
import { OnThisPage } from '@/components/desk/workbench/on-this-page'
import { PublicChangeTable } from '@/components/desk/workbench/public-change-table'
import { RequestJson } from '@/components/desk/workbench/request-json'
import { WordingTable } from '@/components/desk/workbench/wording-table'
import { readBenchQuery } from '@/lib/desk/bench/query'
import { namesInFacts } from '@/lib/desk/names-in-facts'
import { historyLength } from '@/lib/desk/read/history'
import { deskMessages } from '@/lib/i18n/desk'
import { pickText } from '@/lib/i18n/locales'
import { requirePerson } from '@/lib/web/server-context'
import { ClaimActions } from './claim-actions'
import { DiscussionSection } from './discussion-section'
import { EvidenceSection } from './evidence-section'
import { FollowForm } from './follow-form'
import { HandsSection } from './hands-section'
import { LinksSection } from './links-section'
import { SubmissionsSection } from './submissions-section'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, unknown>> }

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const bench = await loadWorkbench((await params).id, readBenchQuery(await searchParams).threads)
  const { locale } = await requirePerson('desk.read')
  if (!bench) return { title: deskMessages(locale)('shell.missing') }
  return { title: pickText(bench.snapshot.claim.statement, locale)?.text ?? bench.facts.slug }
}

/** The workbench: one page on which a person can decide about a claim. */
export default async function WorkbenchPage({ params, searchParams }: Props) {
  const person = await requirePerson('desk.read')
  const view = deskView(person.locale)
  const { t } = view
  const query = readBenchQuery(await searchParams)
  const bench = await loadWorkbench((await params).id, query.threads)
  if (!bench)
    return (
      <DeskFrame person={person} section="review">
        <NotHere view={view} />
      </DeskFrame>
    )
  const { facts, snapshot, judgement } = bench
  return (
    <DeskFrame person={person} section="review">
      <ClaimHead view={view} bench={bench} />
      <FollowForm person={person} claimId={facts.id} />
      <HandsSection person={person} view={view} bench={bench} />
      <OnThisPage view={view} />
      <ClaimActions person={person} view={view} bench={bench} />
      <section>
        <h2 id="about">{t('claim.about')}</h2>
        <ClaimFactsList view={view} claim={snapshot.claim} />
      </section>
      <section>
        <h2 id="said">{t('claim.said')}</h2>
        <WordingTable view={view} appearances={snapshot.appearances} />
      </section>
      <section>
        <h2 id="numbers">{t('claim.numbers')}</h2>
        <AssertionTable view={view} assertions={snapshot.assertions} />
      </section>
      <section>
        <h2 id="suggestion">{t('claim.suggestionTitle')}</h2>
        <SuggestionView view={view} judgement={judgement} nameOf={namesInFacts(facts)} />
        <h3 id="strip">{t('strip.title')}</h3>
        <p className="soft">{t('strip.intro')}</p>
        <NoiseStrip view={view} snapshot={snapshot} judgement={judgement} />
        <RequestJson view={view} claimId={facts.id} request={judgement.request} />
      </section>
      <EvidenceSection person={person} view={view} bench={bench} query={query} />
      <section>
        <h2 id="assessments">{t('claim.assessments')}</h2>
        <AssessmentList view={view} rows={bench.assessments} />
      </section>
      <SubmissionsSection view={view} bench={bench} />
      <section>
        <h2 id="versions">{t('benchRecord.versions')}</h2>
        <PublicChangeTable view={view} slug={facts.slug} changes={bench.changes} />
      </section>
      <LinksSection person={person} view={view} bench={bench} query={query} />
      <DiscussionSection person={person} view={view} bench={bench} query={query} />
      <section>
        <h2 id="history">{t('claim.history')}</h2>
        <HistoryList view={view} entries={bench.history} most={historyLength} />
      </section>
    </DeskFrame>
  )
}
