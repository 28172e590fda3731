import { IdentityTable } from '@/components/desk/identity-table'
import { SessionTable } from '@/components/desk/session-table'
import { ActionForm } from '@/components/form/action-form'
import { HiddenField } from '@/components/form/hidden-field'
import { SubmitButton } from '@/components/form/submit-button'
import type { PersonView, SessionView } from '@/lib/auth/read'
import { deskMessages, deskWords } from '@/lib/i18n/desk'
import type { Locale } from '@/lib/i18n/locales'
import { endAllSessions, endOtherSessions, endSession, untie } from './actions'

/** One's own accounts elsewhere; nothing where there is none. */
export function OutsideAccounts({ outside, locale }: { outside: PersonView['outside']; locale: Locale }) {
  if (outside.length === 0) return null
  const t = deskMessages(locale)
  return (
    <section>
      <h2>{t('account.outside')}</h2>
      <p className="soft">{t('account.outsideIntro')}</p>
      <IdentityTable
        identities={outside}
        words={deskWords(locale, 'account')}
        untieButton={(id) => (
          <ActionForm action={untie} words={deskWords(locale, 'form')} id={`untie-${id}`}>
            <HiddenField name="identityId" value={id} />
            <SubmitButton tone="quiet">{t('account.untie')}</SubmitButton>
          </ActionForm>
        )}
      />
    </section>
  )
}

type Props = { sessions: SessionView[]; current: string; locale: Locale }

/** One's own sessions, to be ended one by one, all others, or all. */
export function OwnSessions({ sessions, current, locale }: Props) {
  const t = deskMessages(locale)
  const words = deskWords(locale, 'form')
  return (
    <section>
      <h2>{t('account.sessions')}</h2>
      <p className="soft">{t('account.sessionsIntro')}</p>
      <SessionTable sessions={sessions} currentId={current} locale={locale} endSession={endSession} />
      {sessions.length > 1 && (
        <ActionForm action={endOtherSessions} words={words} id="end-others">
          <SubmitButton tone="quiet">{t('account.endOthers')}</SubmitButton>
        </ActionForm>
      )}
      <ActionForm action={endAllSessions} words={words} id="end-all">
        <SubmitButton tone="danger">{t('account.endAll')}</SubmitButton>
      </ActionForm>
    </section>
  )
}
