import type { Metadata } from 'next'
import { DeskFrame } from '@/app/desk-frame'
import { hasPassword } from '@/lib/auth/read'
import { readSecondFactor } from '@/lib/auth/second-factor/read'
import { deskMessages } from '@/lib/i18n/desk'
import { deskLocale, requirePerson, serverContext } from '@/lib/web/server-context'
import { BeginForm, CodeForm, DisableForm } from './forms'
import { SecondFactorState } from './state'

export async function generateMetadata(): Promise<Metadata> {
  return { title: deskMessages(await deskLocale())('secondFactor.title') }
}

export default async function SecondFactorPage() {
  const person = await requirePerson('account.own')
  const { db } = serverContext()
  const { locale, email, actor } = person
  const t = deskMessages(locale)
  const factor = await readSecondFactor(db, { personId: actor.id, email })
  const asksPassword = await hasPassword(db, actor.id)
  return (
    <DeskFrame person={person} section={null} narrow>
      <h1>{t('secondFactor.title')}</h1>
      {person.mustFirst === 'second_factor' && <p role="alert">{t('secondFactor.mustSetUp')}</p>}
      <SecondFactorState factor={factor} locale={locale} />
      {/* One form confirms the app and renews the codes, so that it stays to show them. */}
      {factor.state === 'off' ? null : <CodeForm isOn={factor.state === 'on'} locale={locale} />}
      {factor.state === 'on' ? (
        <DisableForm asksPassword={asksPassword} locale={locale} />
      ) : (
        <BeginForm isAgain={factor.state === 'pending'} asksPassword={asksPassword} locale={locale} />
      )}
      <p>
        <a href="/review/account">{t('secondFactor.back')}</a>
      </p>
    </DeskFrame>
  )
}
