import type { ReactNode } from 'react'
import { Table } from '@/components/ui/table'
import type { Locale } from '@/lib/i18n/locales'
import { Moment } from './moment'

type Session = { id: string; createdAt: Date; lastSeenAt: Date; expiresAt: Date; userAgent: string | null }

type Props = {
  sessions: readonly Session[]
  /** The session of this request, which is marked; null where they are somebody else's. */
  currentId: string | null
  locale: Locale
  words: {
    sessions: string
    browser: string
    since: string
    lastSeen: string
    ends: string
    thisOne: string
    unknownBrowser: string
    endSession: string
  }
  endButton: (session: Session) => ReactNode
}

/** Open sessions, one row each, with the button that ends it. */
export function SessionTable({ sessions, currentId, locale, words, endButton }: Props) {
  return (
    <Table
      stacked
      caption={words.sessions}
      columns={[
        { key: 'browser', head: words.browser },
        { key: 'since', head: words.since },
        { key: 'lastSeen', head: words.lastSeen },
        { key: 'ends', head: words.ends },
        { key: 'end', head: <span className="visually-hidden">{words.endSession}</span> },
      ]}
      rows={sessions.map((session) => ({
        key: session.id,
        cells: {
          browser: `${shortAgent(session.userAgent) ?? words.unknownBrowser}${session.id === currentId ? ` (${words.thisOne})` : ''}`,
          since: <Moment at={session.createdAt} locale={locale} />,
          lastSeen: <Moment at={session.lastSeenAt} locale={locale} />,
          ends: <Moment at={session.expiresAt} locale={locale} />,
          end: endButton(session),
        },
      }))}
    />
  )
}

/** Browser and system, as far as the browser's own line says so. */
function shortAgent(agent: string | null): string | null {
  if (!agent) return null
  const browser = /(Edg|OPR|Firefox|Chrome|Safari)\/[\d.]+/.exec(agent)?.[0]?.split('.')[0]?.replace('/', ' ')
  const system = /Windows|Android|iPhone|iPad|Mac OS X|Linux/.exec(agent)?.[0]
  return [browser, system].filter(Boolean).join(', ') || agent.slice(0, 40)
}
