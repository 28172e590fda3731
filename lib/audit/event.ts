import { canonicalJson, sha256 } from '@/lib/core/canonical'
import type { ActionName } from './actions'

export type JsonValue = string | number | boolean | null | JsonValue[] | { [key: string]: JsonValue }

/** What a command says about one change. Only listed fields go in: no e-mail, password, token or address. */
export type AuditEntry = {
  /** Defaults to the command's name. */
  action?: ActionName
  subject: { type: string; id: string }
  before?: Record<string, JsonValue>
  after?: Record<string, JsonValue>
}

export type ChainedEvent = {
  seq: bigint
  at: Date
  actorId: string
  action: string
  subjectType: string
  subjectId: string
  text: string
  prevHash: string
  hash: string
}

/** The event after `head`: its canonical text, and hash = SHA-256(previous hash, line feed, text). */
export function chainEvent(
  head: { seq: bigint; hash: string },
  entry: AuditEntry & { action: string },
  who: { actorId: string; at: Date },
): ChainedEvent {
  const seq = head.seq + 1n
  const text = canonicalJson({
    seq: seq.toString(),
    at: who.at.toISOString(),
    actor: who.actorId,
    action: entry.action,
    subject: entry.subject,
    before: entry.before ?? {},
    after: entry.after ?? {},
  })
  return {
    seq,
    at: who.at,
    actorId: who.actorId,
    action: entry.action,
    subjectType: entry.subject.type,
    subjectId: entry.subject.id,
    text,
    prevHash: head.hash,
    hash: sha256(`${head.hash}\n${text}`),
  }
}
