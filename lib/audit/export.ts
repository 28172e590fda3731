import type { Database } from '@/lib/db/client'
import { eventsWhere } from './read'
import type { TrailQuery } from './trail-query'

const batch = 500

/**
 * The events of the trail that fit, oldest first, as JSON Lines in UTF-8: what the chain's hash covers, word for word,
 * and the hashes. Read batch by batch as it is taken. Events are never removed, so what `head` names is what comes.
 */
export function trailStream(
  db: Database,
  query: TrailQuery,
  head: { seq: string },
): ReadableStream<Uint8Array> {
  const lines = trailLines(db, query, BigInt(head.seq))
  const encoder = new TextEncoder()
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await lines.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    cancel: async () => {
      await lines.return(undefined)
    },
  })
}

async function* trailLines(db: Database, query: TrailQuery, upTo: bigint): AsyncGenerator<string> {
  let last = 0n
  for (;;) {
    const rows = await db.auditEvent.findMany({
      where: { AND: [eventsWhere(query), { seq: { gt: last, lte: upTo } }] },
      orderBy: { seq: 'asc' },
      take: batch,
      select: { seq: true, prevHash: true, hash: true, redactedHash: true, text: true },
    })
    if (rows.length > 0) yield rows.map(lineOf).join('')
    if (rows.length < batch) return
    last = rows.at(-1)?.seq ?? upTo
  }
}

/** Line separators of Unicode are escaped: some readers end a line at them. */
function lineOf({ seq, ...row }: { seq: bigint }): string {
  const json = JSON.stringify({ seq: String(seq), ...row })
  return `${json.replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')}\n`
}
