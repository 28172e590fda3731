import { z } from 'zod'
import { dayOf } from '@/lib/core/day'
import { DomainError } from '@/lib/core/error'
import type { Tx } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { readText } from '@/lib/i18n/locales'

export type SourceRow = Prisma.SourceGetPayload<object>

/** Loads a source. Throws `not_found`. */
export async function getSource(tx: Pick<Tx, 'source'>, id: string): Promise<SourceRow> {
  const row = await tx.source.findUnique({ where: { id } })
  if (!row) throw new DomainError('not_found', { reason: 'not_found' })
  return row
}

const AtAddress = z.object({ address: z.string(), id: z.string(), title: z.string(), url: z.string() })

/** Sources at any of these web addresses, however an address is spelt (countercheck_address), the oldest first. */
export async function sourcesAt(
  tx: Pick<Tx, '$queryRaw'>,
  addresses: readonly string[],
): Promise<z.output<typeof AtAddress>[]> {
  const rows = await tx.$queryRaw`
    SELECT given.address, s.id, s.title, s.url
      FROM unnest(${[...addresses]}::text[]) AS given(address)
      JOIN public.source s ON public.countercheck_address(s.url) = public.countercheck_address(given.address)
     ORDER BY s.created_at, s.id`
  return AtAddress.array().parse(rows)
}

/** Locks a source until the transaction ends. */
export async function lockSource(tx: Tx, id: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM public.source WHERE id = ${id}::uuid FOR UPDATE`
}

/** What the form of a source holds now, in the shape of its input. */
export function sourceForm(row: SourceRow) {
  return {
    id: row.id,
    revision: row.revision,
    url: row.url ?? undefined,
    title: row.title,
    publisherId: row.publisherId ?? undefined,
    author: row.author ?? undefined,
    publishedOn: row.publishedOn ? dayOf(row.publishedOn) : undefined,
    accessedOn: row.accessedOn ? dayOf(row.accessedOn) : undefined,
    language: row.language,
    archivedUrl: row.archivedUrl ?? undefined,
    archivedSha256: row.archivedSha256 ?? undefined,
    note: readText(row.note),
  }
}
