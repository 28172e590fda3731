import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

export type Received = { to: string[]; text: string }

export type MailServer = {
  url: string
  received: Received[]
  /** What the next recipients are answered; undefined takes them. */
  refuse: (status: number | undefined) => void
  stop: () => Promise<void>
}

/** A mail server on loopback that keeps what it is given. */
export async function startMailServer(port = 0): Promise<MailServer> {
  const received: Received[] = []
  let status: number | undefined
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (_address, _session, answer) => {
      answer(status === undefined ? null : Object.assign(new Error('Not taken'), { responseCode: status }))
    },
    onData: (stream, session, answer) => {
      let text = ''
      stream.on('data', (bytes: Buffer) => {
        text += bytes.toString('utf8')
      })
      stream.on('end', () => {
        received.push({ to: session.envelope.rcptTo.map(({ address }) => address), text })
        answer()
      })
    },
  })
  server.on('error', () => {})
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', () => resolve()))
  const bound = server.server.address()
  return {
    url: `smtp://127.0.0.1:${isAddress(bound) ? bound.port : 0}`,
    received,
    refuse: (next) => {
      status = next
    },
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

function isAddress(bound: AddressInfo | string | null): bound is AddressInfo {
  return typeof bound === 'object' && bound !== null
}
