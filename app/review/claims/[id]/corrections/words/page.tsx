import type { Metadata } from 'next'
import { correctWords } from '@/app/review/corrections/actions'
import { WordsForm } from '@/components/desk/correction/words-form'
import { deskView } from '@/components/desk/desk-view'
import { makeDeskWords } from '@/components/desk/forms/make-desk-words'
import { formTexts } from '@/lib/desk/capture/form-values'
import { deskMessages } from '@/lib/i18n/desk'
import { deskLocale, requirePerson } from '@/lib/web/server-context'
import { CorrectionFrame } from '../correction-frame'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: deskMessages(await deskLocale())('correction.wordsTitle') }
}

/** A typing error or a clarification, by one editor. */
export default async function CorrectWordsPage({ params }: Props) {
  const person = await requirePerson('correction.text')
  const view = deskView(person.locale)
  const { t } = view
  const { id } = await params
  return (
    <CorrectionFrame
      person={person}
      view={view}
      claimId={id}
      title={t('correction.wordsTitle')}
      intro={t('correction.wordsIntro')}
    >
      {({ standing, words, names }) => (
        <WordsForm
          action={correctWords}
          words={makeDeskWords(person.locale, [])}
          names={names}
          initial={{ claimId: id, version: String(standing.version), changes: formTexts(words) }}
        />
      )}
    </CorrectionFrame>
  )
}
