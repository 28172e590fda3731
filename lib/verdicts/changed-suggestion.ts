import { type ClaimFacts, releasedFacts } from '@/lib/claims/facts'
import type { LocalText } from '@/lib/i18n/locales'
import { withParticles } from '@/lib/i18n/particles'
import { judge } from './judgement'
import { isVerdictId, verdictOf } from './scale'

/** Grades of evidence that may reopen a verdict: the vendor's own word and echoes do not. */
const reopening: ReadonlySet<string> = new Set(['A', 'B', 'C'])

export type SuggestionChange = { before: string | null; after: string | null }

/**
 * What the rule would suggest with evidence that is not released yet, where that differs from what it suggests of the
 * released evidence; null where it does not, or where none of the new evidence is of grade A to C. Pure.
 */
export function changedSuggestion(facts: ClaimFacts): SuggestionChange | null {
  const whole = judge(facts)
  const isNew = whole.weighed.some(({ link, grade }) => link.releasedAt === null && reopening.has(grade))
  if (!isNew) return null
  const before = judge(releasedFacts(facts)).suggestion?.verdict ?? null
  const after = whole.suggestion?.verdict ?? null
  return before === after ? null : { before, after }
}

/**
 * What the rule suggests of the released evidence today, where that differs from what it suggested when the verdict was
 * proposed: a tie, a margin, a merge or the rule itself has changed since. What is not released counts for nothing here,
 * since the flag that follows is public. Pure.
 */
export function suggestionSince(facts: ClaimFacts, before: string | null): SuggestionChange | null {
  const after = judge(releasedFacts(facts)).suggestion?.verdict ?? null
  return before === after ? null : { before, after }
}

/** Why a page says so, where no new evidence is behind it. */
export function changedSinceReason({ before, after }: SuggestionChange): LocalText {
  return {
    en: `What the decision rule suggests has changed since the verdict: from “${label(before, 'en')}” to “${label(after, 'en')}”.`,
    ko: withParticles(
      `판정 이후 판정 규칙의 제안이 ‘${label(before, 'ko')}’에서 ‘${label(after, 'ko')}’(으)로 바뀌었습니다.`,
    ),
  }
}

/** Why a page says that its verdict is under re-review. */
export function changedReason({ before, after }: SuggestionChange): LocalText {
  return {
    en: `New evidence changes what the decision rule suggests: from “${label(before, 'en')}” to “${label(after, 'en')}”.`,
    ko: withParticles(
      `새 증거로 판정 규칙의 제안이 ‘${label(before, 'ko')}’에서 ‘${label(after, 'ko')}’(으)로 바뀝니다.`,
    ),
  }
}

function label(verdict: string | null, locale: 'en' | 'ko'): string {
  if (verdict !== null && isVerdictId(verdict)) return verdictOf(verdict).label[locale]
  return locale === 'en' ? 'nothing' : '없음'
}
