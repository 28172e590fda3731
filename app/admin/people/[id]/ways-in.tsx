import { IdentityTable } from '@/components/desk/identity-table'
import { LinkOnce } from '@/components/desk/link-once'
import { ActionForm } from '@/components/form/action-form'
import { HiddenField } from '@/components/form/hidden-field'
import { SubmitButton } from '@/components/form/submit-button'
import { acceptanceUrl } from '@/lib/auth/first-run'
import type { PersonView } from '@/lib/auth/read'
import { deskMessages, deskWords } from '@/lib/i18n/desk'
import type { Locale } from '@/lib/i18n/locales'
import { makeResetLink, takeSecondFactor, untie } from '../actions'

/** How somebody signs in, and what an administrator can change about it. */
export function WaysIn({ found, locale }: { found: PersonView; locale: Locale }) {
  const t = deskMessages(locale)
  const words = deskWords(locale, 'form')
  const { linkReady, linkUntil } = deskWords(locale, 'people')
  return (
    <>
      {found.outside.length > 0 && (
        <section>
          <h2>{t('account.outside')}</h2>
          <p className="soft">{t('people.untieHint')}</p>
          <IdentityTable
            identities={found.outside}
            words={deskWords(locale, 'account')}
            untieButton={(id) => (
              <ActionForm action={untie} words={words} id={`untie-${id}`}>
                <HiddenField name="identityId" value={id} />
                <SubmitButton tone="quiet">{t('account.untie')}</SubmitButton>
              </ActionForm>
            )}
          />
        </section>
      )}
      {found.hasSecondFactor && (
        <section>
          <h2>{t('secondFactor.title')}</h2>
          <ActionForm action={takeSecondFactor} words={words} id="second-factor">
            <HiddenField name="personId" value={found.id} />
            <p className="soft">{t('secondFactor.resetHint')}</p>
            <SubmitButton tone="danger">{t('secondFactor.reset')}</SubmitButton>
          </ActionForm>
        </section>
      )}
      <section>
        <ActionForm action={makeResetLink} words={words} id="reset">
          <HiddenField name="personId" value={found.id} />
          <LinkOnce prefix={acceptanceUrl('')} words={{ linkReady, linkUntil }} locale={locale} />
          <p className="soft">{t('people.resetHint')}</p>
          <SubmitButton tone="quiet">{t('people.reset')}</SubmitButton>
        </ActionForm>
      </section>
    </>
  )
}
