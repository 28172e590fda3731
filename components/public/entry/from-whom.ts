import type { EvidenceForm } from '@/lib/evidence/schema'
import { displayName } from '@/lib/i18n/locales'
import type { Speech } from '@/lib/i18n/translator'

type From = {
  form: EvidenceForm
  /** Whether who makes the model is one of them. */
  byMaker: boolean
  evaluators: { name: string; names: unknown }[]
}

/** Who a value is from, and whether they measured it or stated it. */
export function fromWhom(s: Speech, { form, byMaker, evaluators }: From): string {
  const who = s.list(evaluators.map((entry) => displayName(entry, s.locale)))
  if (form === 'run') return s.t(byMaker ? 'benchmark.makerWhat' : 'benchmark.measuredWhat', { who })
  return s.t(byMaker ? 'benchmark.makerStatedWhat' : 'benchmark.statedWhat', { who })
}
