import { DefinitionList } from '@/components/ui/definition-list'
import { LocalText } from '@/components/ui/local-text'
import type { RecallPage } from '@/lib/desk/read/recalls'
import { readText } from '@/lib/i18n/locales'
import { recallState } from '@/lib/recalls/state'
import type { DeskView } from '../desk-view'

/** Why something was recalled, by whom, and what came of it. */
export function RecallFacts({ view, page }: { view: DeskView; page: RecallPage }) {
  const { t, s } = view
  const { recall, standing } = page
  const onDay = (name: string, at: Date) => t('recalls.onDay', { name, date: s.day(at.toISOString()) })
  return (
    <DefinitionList
      items={[
        { term: t('recalls.facts.reason'), children: <LocalText s={s} text={readText(recall.reason)} /> },
        { term: t('recalls.facts.by'), children: onDay(recall.recalledBy.name, recall.recalledAt) },
        { term: t('recalls.facts.state'), children: t(`recalls.state.${recallState(recall)}`) },
        {
          term: t('recalls.facts.claims'),
          children: t('recalls.flags', { flags: recall._count.flags, standing }),
        },
        recall.liftedAt && recall.liftedBy
          ? { term: t('recalls.facts.lifted'), children: onDay(recall.liftedBy.name, recall.liftedAt) }
          : null,
        recall.liftedReason
          ? {
              term: t('recalls.facts.liftedReason'),
              children: <LocalText s={s} text={readText(recall.liftedReason)} />,
            }
          : null,
      ]}
    />
  )
}
