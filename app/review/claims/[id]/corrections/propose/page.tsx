import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { propose } from '@/app/review/corrections/actions'
import { formInNames } from '@/app/review/form-names'
import { loadCorrectionGround } from '@/app/review/load'
import { WholeForm } from '@/components/desk/correction/whole-form'
import { deskView } from '@/components/desk/desk-view'
import { makeDeskWords } from '@/components/desk/forms/make-desk-words'
import { PickLists } from '@/components/desk/pick-lists'
import { correctionPicks } from '@/lib/desk/capture/specs'
import { listChoices } from '@/lib/desk/read/choices'
import { deskMessages } from '@/lib/i18n/desk'
import { deskLocale, requirePerson, serverContext } from '@/lib/web/server-context'
import { CorrectionFrame } from '../correction-frame'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: deskMessages(await deskLocale())('correction.proposeTitle') }
}

/** A correction of more than words, which needs the approvals of the verdict. */
export default async function ProposeCorrectionPage({ params }: Props) {
  const person = await requirePerson('correction.propose')
  const view = deskView(person.locale)
  const { t } = view
  const { id } = await params
  const ground = await loadCorrectionGround(id)
  const open = ground?.proposals.find(({ state }) => state === 'proposed')
  if (open) redirect(`/review/corrections/${open.id}`)
  const { changes = {} } = ground
    ? await formInNames({ changes: bySelect(ground.whole) }, correctionPicks)
    : {}
  const choices = await listChoices(serverContext().db, ['model', 'benchmark'])
  return (
    <CorrectionFrame
      person={person}
      view={view}
      claimId={id}
      title={t('correction.proposeTitle')}
      intro={t('correction.proposeIntro')}
    >
      {({ standing, names }) => (
        <>
          <WholeForm
            action={propose}
            words={makeDeskWords(person.locale, ['quantifier', 'attribution', 'relation', 'stance', 'yesNo'])}
            names={names}
            initial={{ claimId: id, version: String(standing.version), changes }}
          />
          <PickLists choices={choices} />
        </>
      )}
    </CorrectionFrame>
  )
}

/** Both answers of a list are values, and not a ticked box and nothing. */
function bySelect(whole: Record<string, unknown>) {
  const { publicInputs, classComplete } = whole
  return { ...whole, publicInputs: String(publicInputs), classComplete: String(classComplete) }
}
