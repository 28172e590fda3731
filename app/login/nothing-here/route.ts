import { can } from '@/lib/auth/permissions'
import { deskMessages } from '@/lib/i18n/desk'
import { speech } from '@/lib/i18n/translator'
import { plainPage } from '@/lib/web/plain-page'
import { route } from '@/lib/web/route'
import { currentPerson, deskLocale } from '@/lib/web/server-context'

export const dynamic = 'force-dynamic'

/** Where every address leads that is not there, or not for this account; nothing tells the two apart. */
export const GET = route(async () => {
  const person = await currentPerson()
  const locale = await deskLocale()
  const t = deskMessages(locale)
  const ofVendor = person !== null && can(person.actor, 'submission.own')
  return plainPage(speech(locale), {
    status: 404,
    title: t('shell.missing'),
    text: t('shell.missingText'),
    link: ofVendor
      ? { href: '/vendor', label: t('vendor.allClaims') }
      : { href: '/review', label: t('shell.toQueue') },
  })
})
