import type { Metadata } from 'next'
import { DeskFrame } from '@/app/desk-frame'
import { VerificationState } from '@/components/desk/audit/verification-state'
import { type DeskView, deskView } from '@/components/desk/desk-view'
import { TrailFilter } from '@/components/desk/trail-filter'
import { TrailTable } from '@/components/desk/trail-table'
import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import { CodeBlock } from '@/components/ui/code-block'
import { listActors, listEvents, readHead } from '@/lib/audit/read'
import { trailRecipe } from '@/lib/audit/recipe'
import { type AskedTrail, readTrailQuery, type TrailQuery } from '@/lib/audit/trail-query'
import { latestVerification } from '@/lib/audit/verification-read'
import { deskMessages, deskWords } from '@/lib/i18n/desk'
import { deskLocale, requirePerson, serverContext } from '@/lib/web/server-context'
import { verify } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: deskMessages(await deskLocale())('audit.title') }
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function AuditPage({ searchParams }: Props) {
  const person = await requirePerson('audit.read')
  const { db } = serverContext()
  const view = deskView(person.locale)
  const { t } = view
  const words = deskWords(person.locale, 'audit')
  const asked = readTrailQuery(await searchParams)
  const { seq, hash } = await readHead(db)
  return (
    <DeskFrame person={person} section="audit">
      <h1>{t('audit.title')}</h1>
      <p className="soft">{t('audit.intro')}</p>
      <p className="soft">{t('audit.head', { seq, hash })}</p>
      <Verification view={view} />
      <TrailFilter asked={asked} actors={await listActors(db)} words={words} />
      {asked.unreadable.length > 0 ? (
        <Unreadable view={view} asked={asked} />
      ) : (
        <Events view={view} query={asked.query} />
      )}
    </DeskFrame>
  )
}

function Unreadable({ view: { t }, asked }: { view: DeskView; asked: AskedTrail }) {
  return (
    <div className="notice" role="alert">
      {asked.unreadable.map(({ name, value }) => (
        <p key={name}>{t('audit.unreadable', { field: t(`audit.filterNames.${name}`), value })}</p>
      ))}
    </div>
  )
}

async function Events({ view, query }: { view: DeskView; query: TrailQuery }) {
  const { t, locale } = view
  const { events, older } = await listEvents(serverContext().db, query)
  return (
    <>
      {events.length === 0 ? (
        <p>{t('audit.nothing')}</p>
      ) : (
        <TrailTable events={events} words={deskWords(locale, 'audit')} />
      )}
      <p>
        {query.before !== undefined && <a href={pageOf(query, null)}>{t('audit.newest')}</a>}{' '}
        {older && <a href={pageOf(query, older)}>{t('audit.older')}</a>}
      </p>
      <Download view={view} filters={parametersOf(query)} />
    </>
  )
}

async function Verification({ view: { t, locale } }: { view: DeskView }) {
  const { db, now } = serverContext()
  const latest = await latestVerification(db, now())
  return (
    <section aria-labelledby="verification">
      <h2 id="verification">{t('audit.verification.title')}</h2>
      <p className="soft">{t('audit.verification.intro')}</p>
      <VerificationState view={deskView(locale)} latest={latest} />
      {latest && latest.finishedAt === null ? null : (
        <ActionForm action={verify} words={deskWords(locale, 'form')} id="verify">
          <SubmitButton tone="quiet">{t('audit.verification.start')}</SubmitButton>
        </ActionForm>
      )}
    </section>
  )
}

function Download({ view: { t }, filters }: { view: DeskView; filters: URLSearchParams }) {
  const address = '/admin/audit/trail.jsonl'
  return (
    <section aria-labelledby="download">
      <h2 id="download">{t('audit.export.title')}</h2>
      <p>
        <a href={address} download>
          {t('audit.export.all')}
        </a>
      </p>
      {filters.size > 0 ? (
        <p>
          <a href={`${address}?${filters}`} download>
            {t('audit.export.filtered')}
          </a>
        </p>
      ) : null}
      <details>
        <summary>{t('audit.export.how')}</summary>
        <p>{t('audit.export.intro')}</p>
        <CodeBlock text={trailRecipe} label={t('audit.export.code')} />
        <p>{t('audit.export.compare')}</p>
      </details>
    </section>
  )
}

/** The address of another page of the same list. */
function pageOf(query: TrailQuery, before: string | null): string {
  const parameters = parametersOf(query)
  if (before) parameters.set('before', before)
  return `/admin/audit?${parameters}`
}

/** The filter as an address says it, without the place in the list. */
function parametersOf({ before: _, ...filters }: TrailQuery): URLSearchParams {
  const parameters = new URLSearchParams()
  for (const [name, value] of Object.entries(filters)) if (value) parameters.set(name, value)
  return parameters
}
