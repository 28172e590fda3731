import { challenge } from '@/app/vendor/actions'
import type { DeskView } from '@/components/desk/desk-view'
import { ChallengeForm } from '@/components/desk/forms/challenge-form'
import { makeDeskWords } from '@/components/desk/forms/make-desk-words'
import { deskWords } from '@/lib/i18n/desk'
import { disputable } from '@/lib/vendors/disputable'
import { disputedName } from '@/lib/vendors/disputed-text'
import { mostCharacters } from '@/lib/vendors/words'
import { AnswerPage, type AnswerParams, answerMetadata } from '../answer-page'

export const generateMetadata = (given: AnswerParams) => answerMetadata(given, 'challengeTitle')

export default function ChallengePage({ params }: AnswerParams) {
  return (
    <AnswerPage params={params} title="challengeTitle">
      {async (view, claim) => (
        <>
          <p>{view.t('vendor.challengeText')}</p>
          <ChallengeForm
            action={challenge}
            words={makeDeskWords(view.locale, [])}
            vendor={deskWords(view.locale, 'vendor')}
            most={mostCharacters}
            versions={claim.versions.map(({ number, publishedOn }) => ({
              value: String(number),
              label: view.t('vendor.versionOption', { version: number, date: view.s.day(publishedOn) }),
            }))}
            disputes={disputes(view)}
            initial={{ claimId: claim.id, version: String(claim.version) }}
          />
        </>
      )}
    </AnswerPage>
  )
}

/** What can be disputed, under the parts of the page and of the rule to which it belongs. */
function disputes({ s }: DeskView) {
  return disputable.map(({ area, names }) => ({
    label: s.word('disputeArea', area),
    choices: names.map((name) => ({ value: `${area}.${name}`, label: disputedName(s, area, name) })),
  }))
}
