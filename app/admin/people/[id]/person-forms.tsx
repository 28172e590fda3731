import { SessionTable } from '@/components/desk/session-table'
import { ActionForm } from '@/components/form/action-form'
import { ChoiceGroup } from '@/components/form/choice-group'
import { DoneNote } from '@/components/form/done-note'
import { HiddenField } from '@/components/form/hidden-field'
import { SubmitButton } from '@/components/form/submit-button'
import { personRoles } from '@/lib/auth/actor'
import type { PersonView, SessionView } from '@/lib/auth/read'
import { deskMessages, deskWords } from '@/lib/i18n/desk'
import type { Locale } from '@/lib/i18n/locales'
import { disable, enable, endAllSessions, endSession, saveRoles } from '../actions'
import { WaysIn } from './ways-in'

type Props = {
  found: PersonView
  sessions: SessionView[]
  hasTokens: boolean
  /** The administrator's own session. */
  current: string
  locale: Locale
}

/** What an administrator can change about a person. */
export function PersonForms({ found, sessions, hasTokens, current, locale }: Props) {
  const t = deskMessages(locale)
  const words = deskWords(locale, 'form')
  const personField = <HiddenField name="personId" value={found.id} />
  return (
    <>
      <section>
        <ActionForm
          action={saveRoles}
          words={words}
          id="roles"
          initial={{ roles: found.roles }}
          // Binding an account to an organization changes its roles too; boxes keep what they began with.
          key={found.organization}
        >
          {personField}
          <ChoiceGroup
            name="roles"
            several
            label={t('people.roles')}
            hint={t('people.rolesHint')}
            choices={personRoles.map((role) => ({ value: role, label: t(`people.role.${role}`) }))}
          />
          <SubmitButton>{t('people.saveRoles')}</SubmitButton>
          <DoneNote text={t('people.rolesSaved')} />
        </ActionForm>
      </section>
      <section>
        <h2>{t('people.sessionsOf')}</h2>
        {sessions.length === 0 ? (
          <p className="soft">{t('people.noSessions')}</p>
        ) : (
          <SessionTable sessions={sessions} currentId={current} locale={locale} endSession={endSession} />
        )}
        {(sessions.length > 0 || hasTokens) && (
          <ActionForm action={endAllSessions} words={words} id="end-all">
            {personField}
            <p className="soft">{t('people.endAllHint')}</p>
            <SubmitButton tone="quiet">{t('people.endAll')}</SubmitButton>
          </ActionForm>
        )}
      </section>
      <WaysIn found={found} locale={locale} />
      <section>
        <ActionForm action={found.disabledAt ? enable : disable} words={words} id="state">
          {personField}
          {!found.disabledAt && <p className="soft">{t('people.disableHint')}</p>}
          <SubmitButton tone={found.disabledAt ? 'quiet' : 'danger'}>
            {t(found.disabledAt ? 'people.enable' : 'people.disable')}
          </SubmitButton>
        </ActionForm>
      </section>
    </>
  )
}
