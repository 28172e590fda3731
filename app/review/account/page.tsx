import type { Metadata } from 'next'
import { DeskFrame } from '@/app/desk-frame'
import { ActionForm } from '@/components/form/action-form'
import { CheckboxField } from '@/components/form/checkbox-field'
import { SelectField } from '@/components/form/select-field'
import { SubmitButton } from '@/components/form/submit-button'
import { DefinitionList } from '@/components/ui/definition-list'
import { can } from '@/lib/auth/permissions'
import { findPerson, listInterests, listSessions } from '@/lib/auth/read'
import { interestChoices } from '@/lib/desk/read/interest-choices'
import { deskMessages, deskWords } from '@/lib/i18n/desk'
import { localeNames } from '@/lib/i18n/locale-names'
import { deskLocale, requirePerson, serverContext } from '@/lib/web/server-context'
import { saveKeys, saveLanguage } from './actions'
import { Interests } from './interests'
import { OutsideAccounts, OwnSessions } from './signing-in'

export async function generateMetadata(): Promise<Metadata> {
  return { title: deskMessages(await deskLocale())('account.title') }
}

export default async function AccountPage() {
  const person = await requirePerson('account.own')
  const { db, now } = serverContext()
  const { locale, actor } = person
  const t = deskMessages(locale)
  const words = deskWords(locale, 'form')
  const view = await findPerson(db, actor.id, now())
  const sessions = await listSessions(db, actor.id, now())
  const ways = [
    ...(view?.hasPassword ? [t('account.aPassword')] : []),
    ...(view?.outside ?? []).map(({ issuer }) => issuer),
  ]
  return (
    <DeskFrame person={person} section={null}>
      <h1>{t('account.title')}</h1>
      <section>
        <DefinitionList
          items={[
            { term: t('people.name'), children: actor.name },
            { term: t('account.email'), children: person.email },
            {
              term: t('account.roles'),
              children: view?.roles.map((role) => t(`people.roleName.${role}`)).join(', '),
            },
            view?.organization ? { term: t('account.organization'), children: view.organization } : null,
            { term: t('account.signsInWith'), children: ways.join(', ') },
            {
              term: t('secondFactor.title'),
              children: (
                <a href="/review/account/second-factor">
                  {t(view?.hasSecondFactor ? 'secondFactor.on' : 'secondFactor.off')}
                </a>
              ),
            },
          ]}
        />
        {view?.hasPassword && (
          <p>
            <a href="/review/account/password">{t('account.changePassword')}</a>
          </p>
        )}
      </section>
      {can(actor, 'token.own') && (
        <p>
          <a href="/review/account/tokens">{t('tokens.title')}</a>
        </p>
      )}
      <OutsideAccounts outside={view?.outside ?? []} locale={locale} />
      {can(actor, 'interest.declare') && (
        <Interests
          interests={await listInterests(db, actor.id)}
          organizations={await interestChoices(db, actor)}
          locale={locale}
        />
      )}
      <section>
        <ActionForm action={saveLanguage} words={words} id="language" initial={{ locale }}>
          <SelectField name="locale" label={t('account.language')} choices={localeNames()} />
          <SubmitButton tone="quiet">{t('account.saveLanguage')}</SubmitButton>
        </ActionForm>
      </section>
      {can(actor, 'desk.read') && (
        <section id="keys">
          <h2>{t('account.keys')}</h2>
          <ActionForm
            action={saveKeys}
            words={words}
            id="single-keys"
            initial={{ singleKeys: person.singleKeys ? 'on' : '' }}
          >
            <CheckboxField
              name="singleKeys"
              label={t('account.singleKeys')}
              hint={t('account.singleKeysHint')}
            />
            <SubmitButton tone="quiet">{t('account.saveKeys')}</SubmitButton>
          </ActionForm>
        </section>
      )}
      <OwnSessions sessions={sessions} current={actor.sessionId} locale={locale} />
    </DeskFrame>
  )
}
