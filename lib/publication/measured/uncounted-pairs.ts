import type { Snapshot } from '../snapshot-schema'
import { pairsAlone } from './alone'
import { type MeasuredPair, measuredPairs } from './pairs'
import type { RuleAgain } from './rule-again'

/** The pairs that evidence makes of which nothing counted, each piece by itself. Pure. */
export function uncountedPairs({ request, suggestion }: RuleAgain, { evidence }: Snapshot): MeasuredPair[] {
  if (request.claim.kind !== 'comparison' && request.claim.kind !== 'superlative') return []
  const titles = new Map(evidence.filter(({ counted }) => !counted).map(({ id, title }) => [id, title]))
  return request.evidence.flatMap((item) => {
    const title = titles.get(item.id)
    if (title === undefined) return []
    const pairs = measuredPairs({ request, suggestion: { ...suggestion, pairs: pairsAlone(request, item) } })
    return pairs.filter(({ deciding }) => deciding).map((pair) => ({ ...pair, by: { id: item.id, title } }))
  })
}
