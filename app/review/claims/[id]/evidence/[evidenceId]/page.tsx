import type { Metadata } from 'next'
import { DeskFrame } from '@/app/desk-frame'
import { loadWorkbench } from '@/app/review/load'
import { deskView } from '@/components/desk/desk-view'
import { NotHere } from '@/components/desk/not-here'
import { Trail } from '@/components/desk/trail'
import { EvidenceTable } from '@/components/desk/workbench/evidence-table'
import { PageHeader } from '@/components/ui/page-header'
import { wholeGroups } from '@/lib/desk/bench/arrange-evidence'
import { deskMessages } from '@/lib/i18n/desk'
import { deskLocale, requirePerson } from '@/lib/web/server-context'
import { LinkForms } from './link-forms'

type Props = { params: Promise<{ id: string; evidenceId: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id, evidenceId } = await params
  const bench = await loadWorkbench(id)
  const link = bench?.facts.evidence.find((one) => one.evidenceId === evidenceId)
  return { title: link?.evidence.title ?? deskMessages(await deskLocale())('shell.missing') }
}

/** How one piece of evidence bears on one claim, and where a person may judge otherwise than the code. */
export default async function LinkPage({ params }: Props) {
  const person = await requirePerson('desk.read')
  const view = deskView(person.locale)
  const { id, evidenceId } = await params
  const bench = await loadWorkbench(id)
  const weighed = bench?.judgement.weighed.find(({ link }) => link.evidenceId === evidenceId)
  if (!bench || !weighed)
    return (
      <DeskFrame person={person} section="review">
        <NotHere view={view} />
      </DeskFrame>
    )
  const { claim, evidence } = bench.snapshot
  const { link } = weighed
  return (
    <DeskFrame person={person} section="review">
      <Trail
        view={view}
        links={[
          { href: `/review/claims/${claim.id}`, label: view.s.text(claim.statement)?.text ?? claim.slug },
          { href: `/review/evidence/${evidenceId}`, label: link.evidence.title },
        ]}
      />
      <PageHeader kicker={view.t('evidence.linkKicker')} title={link.evidence.title}>
        <p>
          {link.releasedAt
            ? view.t('evidence.released', { date: view.s.day(link.releasedAt.toISOString()) })
            : view.t('evidence.notReleased')}
        </p>
      </PageHeader>
      <EvidenceTable
        view={view}
        claimId={claim.id}
        groups={wholeGroups(evidence.filter((one) => one.id === evidenceId))}
        unreleased={new Set(link.releasedAt ? [] : [evidenceId])}
      />
      <LinkForms person={person} view={view} claim={claim} weighed={weighed} />
    </DeskFrame>
  )
}
