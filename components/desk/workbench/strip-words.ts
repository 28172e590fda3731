import type { Says } from '@/components/public/claim/says'
import { pairWord, type Reading } from '@/lib/publication/measured/alone'
import type { MeasuredResult } from '@/lib/publication/measured/benchmarks'
import type { MeasuredPair } from '@/lib/publication/measured/pairs'
import type { RuleAgain } from '@/lib/publication/measured/rule-again'
import { settlingItems } from '@/lib/publication/measured/settling-items'
import type { DeskView } from '../desk-view'

/** What the strip says of results: a word for each, and the items that would settle it. */
export function resultsSay(
  view: DeskView,
  read: (row: MeasuredResult) => Reading | null,
): Says<MeasuredResult> {
  const { t } = view
  return {
    word: (row) => {
      const reading = read(row)
      return reading ? wordText(view, reading) : ''
    },
    band: (row) => read(row)?.band,
    columns: [
      { key: 'says', head: t('strip.byItself') },
      { key: 'settled', head: t('strip.toSettle') },
    ],
    cells: (row) => {
      const reading = read(row)
      return {
        says: reading ? t(`strip.word.${reading.word}`) : '—',
        settled: reading?.items === undefined ? '—' : itemsText(view, reading.items),
      }
    },
  }
}

/** The same of pairs, by the outcome that the rule has for them. */
export function pairsSay(view: DeskView, rule: RuleAgain): Says<MeasuredPair> {
  const { t } = view
  const word = (pair: MeasuredPair) => t(`strip.word.${pairWord(rule.request.claim, pair.outcome)}`)
  const settled = (pair: MeasuredPair) => {
    const items = settlingItems(rule, pair)
    if (items === undefined) return null
    return items === null ? t('strip.noItems') : t('strip.itemsEach', { items })
  }
  return {
    word: (pair) => [word(pair), settled(pair)].filter(Boolean).join(': '),
    columns: [{ key: 'settled', head: t('strip.toSettle') }],
    cells: (pair) => ({ outcome: word(pair), settled: settled(pair) ?? '—' }),
  }
}

/** A reading in words: "cannot tell: at least about 2,078 items, if it goes on scoring the same". */
export function wordText(view: DeskView, { word, items }: Reading): string {
  const said = view.t(`strip.word.${word}`)
  return items === undefined ? said : `${said}: ${itemsText(view, items)}`
}

function itemsText({ t }: DeskView, items: number | null): string {
  return items === null ? t('strip.noItems') : t('strip.items', { items })
}
