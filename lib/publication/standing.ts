import type { LocalText } from '@/lib/i18n/locales'
import type { Speech } from '@/lib/i18n/translator'
import { type VerdictId, verdictOf } from '@/lib/verdicts/scale'

/** What may be said elsewhere of how a claim stands now, in the words of its page. */
export type Standing = {
  label: string
  tone: 'good' | 'middle' | 'bad' | 'open' | 'off'
  /** Place on the scale of five, null where there is none. */
  rating: number | null
  /** The verdict's one line, or why there is no verdict to repeat. */
  line: { text: string; lang: string } | null
  /** Where a verdict comes from that this desk has not given. */
  origin: string | null
  /** That the verdict is another than the rule suggests. */
  departed: string | null
}

export type Stood = {
  verdict: VerdictId
  origin: 'desk' | 'starter' | 'none'
  oneLine: LocalText
  withdrawn: boolean
  suspended: boolean
  departs: boolean
}

/** A withdrawn claim has no verdict any more, and a suspended verdict is not repeated. */
export function standingOf(claim: Stood, s: Speech): Standing {
  const off = { tone: 'off', rating: null, origin: null, departed: null } as const
  const says = (text: string) => ({ text, lang: s.locale })
  if (claim.withdrawn)
    return { ...off, label: s.word('flag', 'withdrawn'), line: says(s.t('claim.withdrawnTitle')) }
  if (claim.suspended)
    return { ...off, label: s.word('flag', 'suspended'), line: says(s.t('claim.suspended')) }
  const { label, rating } = verdictOf(claim.verdict)
  return {
    label: label[s.locale],
    rating,
    tone: toneOf(rating),
    line: s.text(claim.oneLine),
    origin: claim.origin === 'desk' ? null : s.word('origin', claim.origin),
    departed: claim.departs ? s.t('claim.departed') : null,
  }
}

/** The standing of a row of claims. */
export function standingOfRow(
  row: Pick<Stood, 'verdict' | 'origin' | 'oneLine' | 'departs'> & {
    withdrawnAt: string | null
    flags: string[]
  },
  s: Speech,
): Standing {
  const { verdict, origin, oneLine, departs, withdrawnAt, flags } = row
  return standingOf(
    {
      verdict,
      origin,
      oneLine,
      departs,
      withdrawn: withdrawnAt !== null,
      suspended: flags.includes('suspended'),
    },
    s,
  )
}

function toneOf(rating: number | null): Standing['tone'] {
  if (rating === null) return 'open'
  return rating >= 4 ? 'good' : rating <= 2 ? 'bad' : 'middle'
}
