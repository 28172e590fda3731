import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { proposeRetraction } from '@/app/review/corrections/actions'
import { loadCorrectionGround } from '@/app/review/load'
import { deskView } from '@/components/desk/desk-view'
import { makeDeskWords } from '@/components/desk/forms/make-desk-words'
import { ReasonForm } from '@/components/desk/forms/reason-form'
import { deskMessages } from '@/lib/i18n/desk'
import { deskLocale, requirePerson } from '@/lib/web/server-context'
import { CorrectionFrame } from '../correction-frame'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: deskMessages(await deskLocale())('correction.retractTitle') }
}

/** Proposing that the verdict be taken back. */
export default async function RetractPage({ params }: Props) {
  const person = await requirePerson('correction.propose')
  const view = deskView(person.locale)
  const { t } = view
  const { id } = await params
  const open = (await loadCorrectionGround(id))?.proposals.find(({ state }) => state === 'proposed')
  if (open) redirect(`/review/corrections/${open.id}`)
  return (
    <CorrectionFrame
      person={person}
      view={view}
      claimId={id}
      title={t('correction.retractTitle')}
      intro={t('correction.retractIntro')}
    >
      {({ standing }) =>
        standing.verdict.origin === 'none' ? (
          <p className="notice">{t('correction.noVerdict')}</p>
        ) : (
          <ReasonForm
            id="retract"
            action={proposeRetraction}
            words={makeDeskWords(person.locale, [])}
            initial={{ claimId: id, version: String(standing.version), kind: 'retraction' }}
            carries={['claimId', 'version', 'kind']}
            reason={{ name: 'note', label: t('correction.note'), isPublic: true }}
            hint={t('correction.noteHint')}
            button={t('correction.retract')}
            tone="danger"
          />
        )
      }
    </CorrectionFrame>
  )
}
