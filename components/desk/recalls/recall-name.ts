import type { RecallView } from '@/lib/recalls/read'
import type { DeskView } from '../desk-view'

type Named = Pick<RecallView, 'harness' | 'versions' | 'evaluator' | 'since' | 'until'>

/** What a recall speaks of, in words: "inspect, 0.3.1, run by Epoch, from 1 May 2025". */
export function recallName(view: DeskView, { harness, versions, evaluator, since, until }: Named): string {
  const { t, s } = view
  const of =
    harness === null
      ? []
      : [
          versions.length === 0
            ? t('recalls.allVersions', { harness })
            : t('recalls.someVersions', { harness, versions: versions.join(', ') }),
        ]
  const by = evaluator ? [t('recalls.ranBy', { name: evaluator.name })] : []
  const days = {
    since: since ? s.day(since.toISOString()) : '',
    until: until ? s.day(until.toISOString()) : '',
  }
  return [...of, ...by, ...daysText(view, days)].join(', ')
}

function daysText({ t }: DeskView, { since, until }: { since: string; until: string }): string[] {
  if (since && until) return [t('recalls.between', { since, until })]
  if (since) return [t('recalls.from', { since })]
  return until ? [t('recalls.upTo', { until })] : []
}
