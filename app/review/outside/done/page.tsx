import type { Metadata } from 'next'
import { DeskShell } from '@/components/desk/desk-shell'
import { deskMessages, deskWords } from '@/lib/i18n/desk'
import { deskLocale } from '@/lib/web/server-context'

export async function generateMetadata(): Promise<Metadata> {
  return { title: deskMessages(await deskLocale())('outside.doneTitle') }
}

/** The end of an outside approver's visit: the account may open nothing any more, so this page asks for none. */
export default async function DonePage() {
  const locale = await deskLocale()
  const t = deskMessages(locale)
  return (
    <DeskShell words={deskWords(locale, 'frame')} links={[]} person={null} narrow>
      <h1>{t('outside.doneTitle')}</h1>
      <p>{t('outside.doneText')}</p>
    </DeskShell>
  )
}
