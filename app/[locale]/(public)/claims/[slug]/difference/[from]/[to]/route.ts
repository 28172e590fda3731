import { Slug } from '@/lib/core/fields'
import { defaultLocale } from '@/lib/i18n/locales'
import { speech } from '@/lib/i18n/translator'
import { differencePath, historyPath } from '@/lib/publication/permalink'
import { localPath } from '@/lib/web/paths'
import { plainPage } from '@/lib/web/plain-page'
import { languageOf } from '../../../../../../public-page'
import { VersionNumber } from '../../../v/version-number'

type Context = { params: Promise<{ locale: string; slug: string; from: string; to: string }> }

/** `/claims/{slug}/difference?from=1&to=4`, where a form asks for it: leads to the page of that difference. */
export async function GET(_request: Request, { params }: Context) {
  const { locale, slug, ...asked } = await params
  const s = speech(languageOf(locale) ?? defaultLocale)
  const wanted = Slug.safeParse(slug).success ? slug : ''
  const [from, to] = [asked.from, asked.to].map((text) => VersionNumber.safeParse(text).data)
  if (from !== undefined && to !== undefined) {
    const location = localPath(s.locale, differencePath(wanted, to, from))
    return new Response(null, { status: 307, headers: { Location: location } })
  }
  return plainPage(s, {
    footer: true,
    status: 400,
    title: s.t('history.badTitle'),
    text: s.t('history.bad'),
    link: { href: localPath(s.locale, historyPath(wanted)), label: s.t('history.back') },
  })
}
