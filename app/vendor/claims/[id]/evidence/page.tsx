import { handIn } from '@/app/vendor/actions'
import { makeDeskWords } from '@/components/desk/forms/make-desk-words'
import { VendorEvidenceForm } from '@/components/desk/forms/vendor-evidence-form'
import { PickLists } from '@/components/desk/pick-lists'
import { listPublicChoices } from '@/lib/desk/read/public-choices'
import { deskWords } from '@/lib/i18n/desk'
import { ownOrganizationName } from '@/lib/vendors/claims-read'
import { requireActor, serverContext } from '@/lib/web/server-context'
import { AnswerPage, type AnswerParams, answerMetadata } from '../answer-page'

const lists = ['evidenceForm', 'access', 'artifactLevel', 'stance', 'intervalLevel', 'scale'] as const

export const generateMetadata = (given: AnswerParams) => answerMetadata(given, 'evidenceTitle')

export default function HandInEvidencePage({ params }: AnswerParams) {
  return (
    <AnswerPage params={params} title="evidenceTitle">
      {async ({ locale, t }, claim) => {
        const { db } = serverContext()
        const organization = await ownOrganizationName(db, await requireActor('submission.own'))
        return (
          <>
            <p>{t('vendor.evidenceIntro')}</p>
            <VendorEvidenceForm
              action={handIn}
              words={makeDeskWords(locale, lists)}
              vendor={deskWords(locale, 'vendor')}
              sourceHint={t('vendor.sourceHint', { organization })}
              initial={{ claimId: claim.id }}
            />
            <PickLists choices={await listPublicChoices(db)} />
          </>
        )
      }}
    </AnswerPage>
  )
}
