import type { Metadata } from 'next'
import { DeskFrame } from '@/app/desk-frame'
import { deskView } from '@/components/desk/desk-view'
import { PageHeader } from '@/components/ui/page-header'
import { Table } from '@/components/ui/table'
import { listRedactions } from '@/lib/desk/read/redactions'
import { deskMessages, deskWords } from '@/lib/i18n/desk'
import { readText } from '@/lib/i18n/locales'
import { deskLocale, requirePerson, serverContext } from '@/lib/web/server-context'

export async function generateMetadata(): Promise<Metadata> {
  return { title: deskMessages(await deskLocale())('redaction.title') }
}

/** What has been asked to be blacked out, and what became of it. */
export default async function RedactionsPage() {
  const person = await requirePerson('redaction.decide')
  const view = deskView(person.locale)
  const { t, s } = view
  const states: Readonly<Record<string, string>> = deskWords(person.locale, 'redaction').states
  const rows = await listRedactions(serverContext().db, person.actor)
  return (
    <DeskFrame person={person} section="redactions">
      <PageHeader title={t('redaction.title')}>
        <p>{t('redaction.intro')}</p>
      </PageHeader>
      {rows.length === 0 ? (
        <p>{t('redaction.none')}</p>
      ) : (
        <Table
          stacked
          caption={t('redaction.title')}
          columns={[
            { key: 'claim', head: t('redaction.claim') },
            { key: 'asked', head: t('redaction.title') },
            { key: 'state', head: t('redaction.state') },
          ]}
          rows={rows.map(({ id, claim, askedBy, askedAt, state }) => ({
            key: id,
            cells: {
              claim: <a href={`/admin/redactions/${id}`}>{s.text(readText(claim.statement))?.text}</a>,
              asked: t('redaction.askedBy', { name: askedBy.name, date: s.day(askedAt.toISOString()) }),
              state: states[state],
            },
          }))}
        />
      )}
    </DeskFrame>
  )
}
