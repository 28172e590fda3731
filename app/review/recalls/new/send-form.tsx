import type { DeskView } from '@/components/desk/desk-view'
import { makeDeskWords } from '@/components/desk/forms/make-desk-words'
import { ReasonForm } from '@/components/desk/forms/reason-form'
import type { RecallTarget } from '@/lib/recalls/schema'
import { recall } from '../actions'

/** The reason, and what was chosen as the page shows it. */
export function SendForm({ view, target }: { view: DeskView; target: RecallTarget }) {
  const { t, locale } = view
  const { versions, ...rest } = target
  const chosen = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined))
  return (
    <section aria-labelledby="send-title">
      <h2 id="send-title">{t('recalls.send')}</h2>
      <ReasonForm
        id="recall"
        action={recall}
        words={makeDeskWords(locale, [])}
        initial={{ ...chosen, versions: [...versions] }}
        carries={[...Object.keys(chosen), ...versions.map((_, index) => `versions[${index}]`)]}
        hint={t('recalls.sendHint')}
        reason={{ name: 'reason', label: t('recalls.reason'), isPublic: true }}
        button={t('recalls.send')}
        tone="danger"
      />
    </section>
  )
}
