import type { Readable } from 'node:stream'

export type BodySource = {
  before: string
  copied: Readable
  after: string
  /** Goes out where the bytes end before they should, ahead of the broken connection; empty for none. */
  brokenOff: string
  /** Called once all was copied, before the last bytes go out; throws when the connection did not survive. */
  finish: () => Promise<void>
  /** Called when the reader leaves, stalls, or something breaks. */
  abandon: () => void
  stallSeconds: number
  slowest: number
}

/**
 * The bytes of an export, fetched from the database as the reader takes them. Ends cleanly only after `finish`;
 * any failure is said in the file itself, and is an error of the stream, which breaks the reader's connection.
 */
export function exportBody(source: BodySource): ReadableStream<Uint8Array> {
  const pieces = piecesOf(source)
  // Broken off before anyone read, it has nobody else to tell.
  source.copied.on('error', () => {})
  let stalled: NodeJS.Timeout | undefined
  let broken: { error: unknown } | null = null
  const fail = (controller: ReadableStreamDefaultController, error: unknown) => {
    source.abandon()
    controller.error(error)
  }
  const began = performance.now()
  let bytes = 0
  const waitForReader = (controller: ReadableStreamDefaultController) => {
    const tooLong = () => fail(controller, new Error('The reader of an export took too long'))
    const paceEnds = began + (source.stallSeconds + bytes / source.slowest) * 1000
    const patience = Math.min(source.stallSeconds * 1000, paceEnds - performance.now())
    stalled = setTimeout(tooLong, patience).unref()
  }
  return new ReadableStream<Uint8Array>(
    {
      start: waitForReader,
      async pull(controller) {
        clearTimeout(stalled)
        if (broken) return fail(controller, broken.error)
        try {
          const { value, done } = await pieces.next()
          if (done) return controller.close()
          bytes += value.byteLength
          controller.enqueue(value)
          waitForReader(controller)
        } catch (error) {
          if (source.brokenOff === '') return fail(controller, error)
          broken = { error }
          source.abandon()
          controller.enqueue(Buffer.from(source.brokenOff))
        }
      },
      cancel() {
        clearTimeout(stalled)
        source.abandon()
      },
    },
    { highWaterMark: 0 },
  )
}

async function* piecesOf({ before, copied, after, finish }: BodySource): AsyncGenerator<Uint8Array, void> {
  if (before !== '') yield Buffer.from(before)
  for await (const chunk of copied) yield chunk
  await finish()
  if (after !== '') yield Buffer.from(after)
}
