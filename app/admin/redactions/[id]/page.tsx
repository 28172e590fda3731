import type { Metadata } from 'next'
import { DeskFrame } from '@/app/desk-frame'
import { type DeskView, deskView } from '@/components/desk/desk-view'
import { makeDeskWords } from '@/components/desk/forms/make-desk-words'
import { ReasonForm } from '@/components/desk/forms/reason-form'
import { NotHere } from '@/components/desk/not-here'
import { Trail } from '@/components/desk/trail'
import { LocalText } from '@/components/ui/local-text'
import { PageHeader } from '@/components/ui/page-header'
import { Table } from '@/components/ui/table'
import type { SignedIn } from '@/lib/auth/session'
import { type RedactionRow, readRedaction } from '@/lib/desk/read/redactions'
import { deskMessages, deskWords } from '@/lib/i18n/desk'
import { readText } from '@/lib/i18n/locales'
import type { Found } from '@/lib/redactions/found'
import { deskLocale, requirePerson, serverContext } from '@/lib/web/server-context'
import { agree, decline } from '../actions'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: deskMessages(await deskLocale())('redaction.title') }
}

/** One request: the words, every place where they are published, and the second person's decision. */
export default async function RedactionPage({ params }: Props) {
  const person = await requirePerson('redaction.decide')
  const view = deskView(person.locale)
  const { t, s } = view
  const states: Readonly<Record<string, string>> = deskWords(person.locale, 'redaction').states
  const read = await readRedaction(serverContext().db, person.actor, (await params).id)
  if (!read)
    return (
      <DeskFrame person={person} section="redactions">
        <NotHere view={view} />
      </DeskFrame>
    )
  const { request, found } = read
  const { claim, askedBy, askedAt, decidedBy, decidedAt, words } = request
  return (
    <DeskFrame person={person} section="redactions">
      <Trail view={view} links={[{ href: '/admin/redactions', label: t('redaction.title') }]} />
      <PageHeader
        kicker={states[request.state] ?? ''}
        title={s.text(readText(claim.statement))?.text ?? claim.slug}
      >
        <p>{t('redaction.askedBy', { name: askedBy.name, date: s.day(askedAt.toISOString()) })}</p>
        <p>
          <LocalText s={s} text={readText(request.publicNote)} />
        </p>
        {decidedBy && decidedAt ? (
          <p className="notice">
            {states[request.state]}:{' '}
            {t('redaction.decidedBy', { name: decidedBy.name, date: s.day(decidedAt.toISOString()) })}.{' '}
            {request.state === 'agreed' ? t('redaction.done', { count: request._count.redactions }) : ''}
          </p>
        ) : null}
      </PageHeader>
      {words === null ? null : (
        <>
          <Places view={view} words={words} found={found} />
          <Decide view={view} person={person} request={request} />
        </>
      )}
    </DeskFrame>
  )
}

function Places({ view, words, found }: { view: DeskView; words: string; found: Found[] }) {
  const { t, s } = view
  return (
    <section aria-labelledby="places">
      <h2 id="places">{t('redaction.words')}</h2>
      <blockquote>{words}</blockquote>
      <Table
        stacked
        caption={t('redaction.where')}
        showCaption
        columns={[
          { key: 'claim', head: t('redaction.claim') },
          { key: 'version', head: t('redaction.version'), numeric: true },
          { key: 'fields', head: t('redaction.fields') },
        ]}
        rows={found.map(({ slug, number, places }) => ({
          key: `${slug} ${number}`,
          cells: {
            claim: slug,
            version: <a href={`/claims/${slug}/v/${number}`}>{number}</a>,
            fields: places
              .map((place) =>
                place
                  .split('.')
                  .map((part) => s.word('field', part))
                  .join(' › '),
              )
              .join('; '),
          },
        }))}
      />
    </section>
  )
}

type DecideProps = { view: DeskView; person: SignedIn; request: RedactionRow }

function Decide({ view, person, request }: DecideProps) {
  const { t } = view
  const own = request.askedBy.id === person.actor.id
  const form = {
    words: makeDeskWords(person.locale, []),
    initial: { requestId: request.id },
    carries: ['requestId'],
  }
  return (
    <section aria-labelledby="decide">
      <h2 id="decide">{t('claim.actions')}</h2>
      {own ? (
        <p className="notice">{t('redaction.ownNotice')}</p>
      ) : (
        <ReasonForm
          {...form}
          id="agree"
          action={agree}
          hint={t('redaction.agreeHint')}
          button={t('redaction.agree')}
          tone="danger"
        />
      )}
      <ReasonForm
        {...form}
        id="decline"
        action={decline}
        button={t(own ? 'redaction.takeBack' : 'redaction.decline')}
        tone="quiet"
      />
    </section>
  )
}
