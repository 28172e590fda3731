import { respond } from '@/app/vendor/actions'
import { makeDeskWords } from '@/components/desk/forms/make-desk-words'
import { ResponseForm } from '@/components/desk/forms/response-form'
import { deskWords } from '@/lib/i18n/desk'
import { localeNames } from '@/lib/i18n/locale-names'
import { mostCharacters } from '@/lib/vendors/words'
import { AnswerPage, type AnswerParams, answerMetadata } from '../answer-page'

export const generateMetadata = (given: AnswerParams) => answerMetadata(given, 'responseTitle')

export default function RespondPage({ params }: AnswerParams) {
  return (
    <AnswerPage params={params} title="responseTitle">
      {async ({ locale, t, s }, claim) => (
        <>
          <p>{t('vendor.responseIntro', { most: s.number(mostCharacters) })}</p>
          <ResponseForm
            action={respond}
            words={makeDeskWords(locale, [])}
            vendor={deskWords(locale, 'vendor')}
            most={mostCharacters}
            languages={localeNames()}
            initial={{ claimId: claim.id, language: locale }}
          />
        </>
      )}
    </AnswerPage>
  )
}
