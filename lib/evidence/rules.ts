import type { DomainError, FieldIssue } from '@/lib/core/error'
import { refuseDaysToCome, refused } from '@/lib/core/refuse'
import type { EvidenceFields } from './schema'

/** Rules across the fields of evidence that one field's schema cannot see. */
export function refuseEvidence(
  input: Pick<EvidenceFields, 'parties' | 'results' | 'pairs' | 'date' | 'tiesCheckedOn'>,
  now: Date,
): DomainError | null {
  const issues: FieldIssue[] = []
  if (!input.parties.some((party) => party.role === 'ran' || party.role === 'published'))
    issues.push({ path: ['parties'], message: 'nobody_ran_or_published' })
  const couples = new Set<string>()
  for (const [index, pair] of input.pairs.entries()) {
    const known = pair.a < input.results.length && pair.b < input.results.length && pair.a !== pair.b
    if (!known) issues.push({ path: ['pairs', index, 'b'], message: 'unknown_result' })
    const couple = [pair.a, pair.b].sort((x, y) => x - y).join(' ')
    if (couples.has(couple)) issues.push({ path: ['pairs', index, 'b'], message: 'repeated' })
    couples.add(couple)
  }
  if (issues.length > 0) return refused('invalid', 'invalid', { issues })
  return refuseDaysToCome({ date: input.date, tiesCheckedOn: input.tiesCheckedOn }, now)
}

/** What the public has seen is not edited: it is superseded or retracted, with a reason. */
export function refuseIfReleased(links: readonly { releasedAt: Date | null }[]): DomainError | null {
  return links.some((link) => link.releasedAt !== null) ? refused('conflict', 'evidence.released') : null
}

type HandedIn = { submission: { acceptedAt: Date | null; organization: { name: string } } | null }

/** What a vendor handed in bears on a claim once somebody accepted it, and not before. */
export function refuseIfHandedIn({ submission }: HandedIn): DomainError | null {
  if (!submission || submission.acceptedAt) return null
  return refused('conflict', 'evidence.handed_in', { values: { organization: submission.organization.name } })
}

/** What a vendor handed in says what the vendor said: nobody else changes it. */
export function refuseVendors({ submission }: HandedIn): DomainError | null {
  if (!submission) return null
  return refused('conflict', 'evidence.of_vendor', { values: { organization: submission.organization.name } })
}

/** Only active evidence can be superseded or retracted. */
export function refuseUnlessActive(evidence: { status: string }): DomainError | null {
  return evidence.status === 'active' ? null : refused('conflict', 'evidence.not_active')
}
