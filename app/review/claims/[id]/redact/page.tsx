import type { Metadata } from 'next'
import { ask } from '@/app/admin/redactions/actions'
import { DeskFrame } from '@/app/desk-frame'
import { loadWorkbench } from '@/app/review/load'
import { deskView } from '@/components/desk/desk-view'
import { makeDeskWords } from '@/components/desk/forms/make-desk-words'
import { RedactForm } from '@/components/desk/forms/redact-form'
import { NotHere } from '@/components/desk/not-here'
import { Trail } from '@/components/desk/trail'
import { PageHeader } from '@/components/ui/page-header'
import { deskMessages, deskWords } from '@/lib/i18n/desk'
import { deskLocale, requirePerson } from '@/lib/web/server-context'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: deskMessages(await deskLocale())('redaction.askTitle') }
}

/** Asking that words of a published claim be blacked out. */
export default async function RedactPage({ params }: Props) {
  const person = await requirePerson('redaction.ask')
  const view = deskView(person.locale)
  const { t, s } = view
  const bench = await loadWorkbench((await params).id)
  if (!bench || bench.facts.stage === 'draft')
    return (
      <DeskFrame person={person} section="redactions">
        <NotHere view={view} />
      </DeskFrame>
    )
  const { claim } = bench.snapshot
  const { words, wordsHint, note, send } = deskWords(person.locale, 'redaction')
  return (
    <DeskFrame person={person} section="redactions">
      <Trail
        view={view}
        links={[{ href: `/review/claims/${claim.id}`, label: s.text(claim.statement)?.text ?? claim.slug }]}
      />
      <PageHeader title={t('redaction.askTitle')}>
        <p>{t('redaction.askIntro')}</p>
      </PageHeader>
      <RedactForm
        action={ask}
        words={makeDeskWords(person.locale, [])}
        labels={{ words, wordsHint, note, send }}
        initial={{ claimId: claim.id }}
      />
    </DeskFrame>
  )
}
