import { z } from 'zod'
import type { ChainProblem } from './problem'

const Declared = z.object({
  after: z.object({
    blacked: z.array(
      z.object({ subject: z.string(), id: z.string(), oldHash: z.string(), newHash: z.string() }),
    ),
  }),
})

type Row = { seq: string; action: string; text: string; hash: string; redacted_hash: string | null }
type Hashes = { oldHash: string; newHash: string }

/**
 * Texts that were blacked out, held against what the chain itself says of redactions: each must have been declared by
 * an event of two people's agreement, and be as the last of them left it.
 */
export class Redactions {
  private readonly declared = new Map<string, Hashes>()
  private readonly met = new Map<bigint, Hashes>()

  /** Takes in the next event of the chain. */
  meet({ seq, action, text, hash, redacted_hash }: Row): void {
    if (redacted_hash !== null) this.met.set(BigInt(seq), { oldHash: hash, newHash: redacted_hash })
    if (action !== 'redaction.agree') return
    for (const { subject, id, ...hashes } of Declared.safeParse(JSON.parse(text)).data?.after.blacked ?? [])
      this.declared.set(`${subject} ${id}`, hashes)
  }

  /** Whether a text with these hashes is one that was blacked out by agreement. */
  allows(subject: 'audit_event' | 'version', id: string, { oldHash, newHash }: Hashes): boolean {
    const declared = this.declared.get(`${subject} ${id}`)
    return declared?.oldHash === oldHash && declared.newHash === newHash
  }

  /** The first event whose text was blacked out without agreement; null without one. Asked at the end of the chain. */
  problem(): { seq: bigint; problem: ChainProblem } | null {
    for (const [seq, hashes] of this.met)
      if (!this.allows('audit_event', String(seq), hashes))
        return { seq, problem: { code: 'undeclared', values: { seq: String(seq) } } }
    return null
  }
}
