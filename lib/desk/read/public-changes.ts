import type { Tx } from '@/lib/db/client'
import { type LocalText, readText } from '@/lib/i18n/locales'

/** How what the public sees of a claim changed: a version, or a suspension beside it. */
export type PublicChange = { at: string; by: string; note: LocalText } & (
  | { kind: 'version'; number: number; reason: string; verdict: string }
  | { kind: 'suspension'; until: string | null }
)

/** All versions of a claim and all suspensions of its verdict, the newest first. */
export async function readPublicChanges(
  tx: Pick<Tx, 'version' | 'claimFlag'>,
  claimId: string,
): Promise<PublicChange[]> {
  const person = { select: { name: true } } as const
  const versions = await tx.version.findMany({
    where: { claimId },
    select: { number: true, reason: true, verdict: true, note: true, publishedAt: true, publishedBy: person },
    orderBy: { number: 'desc' },
  })
  const suspensions = await tx.claimFlag.findMany({
    where: { claimId, flag: 'suspended' },
    select: { reason: true, setAt: true, setBy: person, liftedAt: true },
  })
  return [
    ...versions.map(({ number, reason, verdict, note, publishedAt, publishedBy }) => ({
      kind: 'version' as const,
      number,
      reason,
      verdict,
      note: readText(note),
      at: publishedAt.toISOString(),
      by: publishedBy.name,
    })),
    ...suspensions.map(({ reason, setAt, setBy, liftedAt }) => ({
      kind: 'suspension' as const,
      until: liftedAt?.toISOString() ?? null,
      note: readText(reason),
      at: setAt.toISOString(),
      by: setBy.name,
    })),
  ].sort((a, b) => b.at.localeCompare(a.at))
}
