import { createTransport } from 'nodemailer'
import type SMTPPool from 'nodemailer/lib/smtp-pool'
import type { Letter } from './letter'

/** Hands letters to a mail server. Throws what `wentWrong` reads. */
export type Post = { send: (letter: Letter) => Promise<void>; close: () => void }

const timeoutMs = 20_000

/**
 * A connection to the mail server.
 *
 * @param url smtps://user:password@host:465, or smtp:// with which STARTTLS is demanded of any other machine
 * @param from the sender's address
 */
export function openPost(url: string, from: string): Post {
  const { hostname, protocol, port, username, password } = new URL(url)
  const isHere = ['127.0.0.1', 'localhost', '[::1]'].includes(hostname)
  const secure = protocol === 'smtps:'
  const login = { user: decodeURIComponent(username), pass: decodeURIComponent(password) }
  const options: SMTPPool.Options = {
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port ? Number(port) : secure ? 465 : 587,
    secure,
    ...(login.user ? { auth: login } : {}),
    pool: true,
    maxConnections: 1,
    requireTLS: !secure && !isHere,
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  }
  const transport = createTransport(options, { from, headers: { 'Auto-Submitted': 'auto-generated' } })
  return {
    send: async (letter) => {
      await transport.sendMail({ ...letter, textEncoding: 'base64' })
    },
    close: () => transport.close(),
  }
}

export type Failure = {
  error: string
  /** The server will never take this mail. */
  isFinal: boolean
  /** The server cannot be reached or lets nobody in: others need not be tried now. */
  isDown: boolean
}

/** For a mail that waits because the one before it could not be sent. */
export const notTried: Failure = { error: 'not tried', isFinal: false, isDown: true }

/** What to make of an error of `send`. Only the server's code is kept: its words may hold addresses. */
export function wentWrong(error: unknown): Failure {
  const code = property(error, 'code')
  const answer = property(error, 'responseCode')
  const status = typeof answer === 'number' ? answer : null
  const isRefused = status !== null && status >= 500 && (code === 'EENVELOPE' || code === 'EMESSAGE')
  return {
    error: [typeof code === 'string' ? code : 'unknown', status].filter((part) => part !== null).join(' '),
    isFinal: isRefused,
    isDown: code !== 'EENVELOPE' && code !== 'EMESSAGE',
  }
}

function property(error: unknown, name: string): unknown {
  return typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined
}
