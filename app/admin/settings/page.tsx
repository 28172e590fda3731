import type { Metadata } from 'next'
import { SettingForm } from '@/app/admin/settings/setting-form'
import { DeskFrame } from '@/app/desk-frame'
import { deskMessages } from '@/lib/i18n/desk'
import { readSettings } from '@/lib/settings/settings'
import { deskLocale, requirePerson, serverContext } from '@/lib/web/server-context'

export async function generateMetadata(): Promise<Metadata> {
  return { title: deskMessages(await deskLocale())('admin.settings.title') }
}

export default async function SettingsPage() {
  const person = await requirePerson('settings.manage')
  const { locale } = person
  const settings = await readSettings(serverContext().db)
  return (
    <DeskFrame person={person} section="settings">
      <h1>{deskMessages(locale)('admin.settings.title')}</h1>
      {settings.map((setting) => (
        <SettingForm key={setting.key} setting={setting} locale={locale} />
      ))}
    </DeskFrame>
  )
}
