import { Day, Slug } from '@/lib/core/fields'
import { publicRecord } from '@/lib/db/record-pool'
import { defaultLocale } from '@/lib/i18n/locales'
import { speech } from '@/lib/i18n/translator'
import { claimPath, versionPath } from '@/lib/publication/permalink'
import { listVersions, versionOnDay } from '@/lib/publication/read/versions'
import { localPath } from '@/lib/web/paths'
import { plainPage } from '@/lib/web/plain-page'
import { languageOf } from '../../../../../public-page'

type Context = { params: Promise<{ locale: string; slug: string; day: string }> }

/** `/claims/{slug}?at={day}`: leads to the version that stood at the end of that day (UTC). */
export async function GET(_request: Request, { params }: Context) {
  const { locale, slug, day } = await params
  const s = speech(languageOf(locale) ?? defaultLocale)
  const wanted = Slug.safeParse(slug).success ? slug : ''
  const first = (await listVersions(publicRecord(), wanted)).at(-1)
  const now = localPath(s.locale, claimPath(wanted))
  if (!first) return see(now)
  if (!Day.safeParse(day).success) {
    const title = s.t('site.day.badTitle')
    return plainPage(s, {
      footer: true,
      status: 400,
      title,
      text: s.t('site.day.bad', { day }),
      link: { href: now, label: s.t('site.day.now') },
    })
  }
  const number = await versionOnDay(publicRecord(), wanted, day)
  if (number !== null) return see(localPath(s.locale, versionPath(wanted, number)))
  return plainPage(s, {
    footer: true,
    status: 404,
    title: s.t('site.day.earlyTitle'),
    text: s.t('site.day.early', { day: s.day(day), first: s.day(first.publishedAt) }),
    link: { href: now, label: s.t('site.day.now') },
  })
}

/** A day that is not over may still get another version, so nobody keeps this for long. */
function see(path: string): Response {
  return new Response(null, {
    status: 307,
    headers: { Location: path, 'Cache-Control': 'public, max-age=0, s-maxage=60' },
  })
}
