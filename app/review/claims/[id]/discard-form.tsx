import { makeDeskWords } from '@/components/desk/forms/make-desk-words'
import { ReasonForm } from '@/components/desk/forms/reason-form'
import { CheckboxField } from '@/components/form/checkbox-field'
import { deskMessages } from '@/lib/i18n/desk'
import type { Locale } from '@/lib/i18n/locales'
import { discard } from '../actions'

type Props = { locale: Locale; facts: { id: string; revision: number } }

/** Throwing a draft away, with a box to tick first. */
export function DiscardForm({ locale, facts }: Props) {
  const t = deskMessages(locale)
  return (
    <ReasonForm
      folded={t('claim.discard')}
      id="discard"
      action={discard}
      words={makeDeskWords(locale, [])}
      initial={{ id: facts.id, revision: String(facts.revision) }}
      carries={['id', 'revision']}
      hint={t('claim.discardHint')}
      button={t('claim.discard')}
      tone="danger"
      reloadHref={`/review/claims/${facts.id}`}
    >
      <CheckboxField name="confirmed" label={t('claim.discardConfirm')} />
    </ReasonForm>
  )
}
