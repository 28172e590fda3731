import { z } from 'zod'
import { canonicalJson, sha256 } from '@/lib/core/canonical'
import type { Tx } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { blackOut } from './black-out'
import { eventsWith, type HeldVersion, versionsWith } from './scope'

type Given = { claims: readonly string[]; words: string }
/** A text with a hash of its own that changed: what it is, and its hash as first written and as it is now. */
export type Blacked = { subject: 'version' | 'audit_event'; id: string; oldHash: string; newHash: string }
type Note = { at: string; note: Prisma.JsonValue }

/** Versions say in their own text that they were redacted, with the public note. Their printed hashes stay. */
export async function blackOutVersions(tx: Tx, given: Given, note: Note): Promise<Blacked[]> {
  const blacked: Blacked[] = []
  for (const version of await versionsWith(tx, given)) {
    const text = redactedText(version, given.words, note)
    const newHash = sha256(text)
    const { claimId, number, contentHash } = version
    await tx.$executeRaw`
      UPDATE record.version SET text = ${text}, redacted_hash = ${newHash}, note = countercheck_redacted(note, ${given.words})
      WHERE claim_id = ${claimId}::uuid AND number = ${number}`
    blacked.push({ subject: 'version', id: `${claimId}/${number}`, oldHash: contentHash, newHash })
  }
  return blacked
}

function redactedText({ text }: HeldVersion, words: string, note: Note): string {
  const snapshot: object = JSON.parse(text)
  const earlier: unknown = Reflect.get(snapshot, 'redactions')
  return canonicalJson({
    ...blackOut(snapshot, words),
    redactions: [...(Array.isArray(earlier) ? earlier : []), note],
  })
}

/**
 * Events keep their hash, to which the next one is tied; beside it stands that of the text as it is now. What people
 * wrote stands in `before` and `after`; the rest says what happened to what, and stays.
 */
export async function blackOutEvents(tx: Tx, given: Given): Promise<Blacked[]> {
  const blacked: Blacked[] = []
  for (const { seq, text: before, prevHash, hash } of await eventsWith(tx, given)) {
    const text = redactedEvent(before, given.words)
    const newHash = sha256(`${prevHash}\n${text}`)
    await tx.$executeRaw`UPDATE public.audit_event SET text = ${text}, redacted_hash = ${newHash} WHERE seq = ${seq}`
    blacked.push({ subject: 'audit_event', id: String(seq), oldHash: hash, newHash })
  }
  return blacked
}

function redactedEvent(text: string, words: string): string {
  const { before, after, ...fixed } = Said.parse(JSON.parse(text))
  return canonicalJson({ ...fixed, before: blackOut(before, words), after: blackOut(after, words) })
}

const Said = z.looseObject({ before: z.unknown(), after: z.unknown() })

type BasisRow = { id: string; basis: string }

/** Proposals, whose basis is a text of canonical JSON with its hash. Says how many changed. */
export async function blackOutProposals(tx: Tx, given: Given): Promise<Record<string, number>> {
  const { claims, words } = given
  const assessments = await tx.$queryRaw<BasisRow[]>`
    SELECT id::text, basis FROM public.assessment t WHERE claim_id = ANY(${[...claims]}::uuid[])
      AND countercheck_holds(to_jsonb(t), ${words})`
  for (const { id, basis: before } of assessments) {
    const basis = canonicalJson(blackOut(JSON.parse(before), words))
    await tx.$executeRaw`
      UPDATE public.assessment SET one_line = countercheck_redacted(one_line, ${words}), reasoning = countercheck_redacted(reasoning, ${words}),
        departure = countercheck_redacted(departure, ${words}), returned_reason = countercheck_redacted(returned_reason, ${words}),
        basis = ${basis}, basis_hash = ${sha256(basis)}
      WHERE id = ${id}::uuid`
  }
  const corrections = await tx.$queryRaw<BasisRow[]>`
    SELECT id::text, basis FROM public.correction_proposal t WHERE claim_id = ANY(${[...claims]}::uuid[])
      AND countercheck_holds(to_jsonb(t), ${words})`
  for (const { id, basis: before } of corrections) {
    const basis = canonicalJson(blackOut(JSON.parse(before), words))
    await tx.$executeRaw`
      UPDATE public.correction_proposal SET note = countercheck_redacted(note, ${words}), changes = countercheck_redacted(changes, ${words}),
        returned_reason = countercheck_redacted(returned_reason, ${words}), basis = ${basis}, basis_hash = ${sha256(basis)}
      WHERE id = ${id}::uuid`
  }
  return counted({ assessment: assessments.length, correction_proposal: corrections.length })
}

function counted(counts: Record<string, number>): Record<string, number> {
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0))
}
