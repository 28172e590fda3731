import type { Metadata } from 'next'
import { DeskFrame } from '@/app/desk-frame'
import { loadEvidence } from '@/app/review/load'
import { deskView } from '@/components/desk/desk-view'
import { EvidenceFacts } from '@/components/desk/evidence/evidence-facts'
import { EvidenceHead } from '@/components/desk/evidence/evidence-head'
import { ResultTable } from '@/components/desk/evidence/result-table'
import { HistoryList } from '@/components/desk/history-list'
import { NotHere } from '@/components/desk/not-here'
import { LocalText } from '@/components/ui/local-text'
import { historyLength } from '@/lib/desk/read/history'
import { deskMessages } from '@/lib/i18n/desk'
import { readText } from '@/lib/i18n/locales'
import { deskLocale, requirePerson } from '@/lib/web/server-context'
import { StatusForms } from './status-forms'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = await loadEvidence((await params).id)
  return { title: page?.evidence.title ?? deskMessages(await deskLocale())('shell.missing') }
}

export default async function EvidencePage({ params }: Props) {
  const person = await requirePerson('desk.read')
  const view = deskView(person.locale)
  const { t, s } = view
  const page = await loadEvidence((await params).id)
  if (!page)
    return (
      <DeskFrame person={person} section="review">
        <NotHere view={view} />
      </DeskFrame>
    )
  const { evidence, history } = page
  const isPublic = evidence.claims.some((link) => link.releasedAt !== null)
  return (
    <DeskFrame person={person} section="review">
      <EvidenceHead view={view} evidence={evidence} mayEdit={!isPublic} />
      <EvidenceFacts view={view} evidence={evidence} />
      <section>
        <h2 id="results">{t('fields.results')}</h2>
        <ResultTable view={view} results={evidence.results} form={evidence.form} />
      </section>
      <section aria-labelledby="claims">
        <h2 id="claims">{t('evidence.bearsOn')}</h2>
        {evidence.claims.length === 0 ? <p>{t('evidence.noClaims')}</p> : null}
        <ul>
          {evidence.claims.map((link) => (
            <li key={link.id}>
              {s.word('stance', link.stance)}:{' '}
              <a href={`/review/claims/${link.claimId}`}>
                <LocalText s={s} text={readText(link.claim.statement)} />
              </a>{' '}
              · <a href={`/review/claims/${link.claimId}/evidence/${evidence.id}`}>{t('claim.howItBears')}</a>
              {link.releasedAt ? null : <small className="mark">{t('evidence.notReleased')}</small>}
            </li>
          ))}
        </ul>
      </section>
      <StatusForms person={person} view={view} evidence={evidence} />
      <section aria-labelledby="history">
        <h2 id="history">{t('claim.history')}</h2>
        <HistoryList view={view} entries={history} most={historyLength} />
      </section>
    </DeskFrame>
  )
}
