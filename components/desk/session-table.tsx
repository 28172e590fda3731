import type { ComponentProps } from 'react'
import { ActionForm } from '@/components/form/action-form'
import { HiddenField } from '@/components/form/hidden-field'
import { SubmitButton } from '@/components/form/submit-button'
import { Table } from '@/components/ui/table'
import { deskWords } from '@/lib/i18n/desk'
import type { Locale } from '@/lib/i18n/locales'
import { Moment } from './moment'

type Session = { id: string; createdAt: Date; lastSeenAt: Date; expiresAt: Date; userAgent: string | null }

type Props = {
  sessions: readonly Session[]
  /** The session of this request, which is marked; null where they are somebody else's. */
  currentId: string | null
  locale: Locale
  /** Ends one session, named by the field `sessionId`. */
  endSession: ComponentProps<typeof ActionForm>['action']
}

/** Open sessions, one row each, with the button that ends it. */
export function SessionTable({ sessions, currentId, locale, endSession }: Props) {
  const words = deskWords(locale, 'account')
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
      rows={sessions.map(({ id, userAgent, createdAt, lastSeenAt, expiresAt }) => ({
        key: id,
        cells: {
          browser: `${shortAgent(userAgent) ?? words.unknownBrowser}${id === currentId ? ` (${words.thisOne})` : ''}`,
          since: <Moment at={createdAt} locale={locale} />,
          lastSeen: <Moment at={lastSeenAt} locale={locale} />,
          ends: <Moment at={expiresAt} locale={locale} />,
          end: (
            <ActionForm action={endSession} words={deskWords(locale, 'form')} id={`end-${id}`}>
              <HiddenField name="sessionId" value={id} />
              <SubmitButton tone="quiet">{words.endSession}</SubmitButton>
            </ActionForm>
          ),
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
