import { displayName } from '@/lib/i18n/locales'
import type { Speech } from '@/lib/i18n/translator'
import type { ClaimCard } from '../claim-card'
import { embedPath, picturePath, pictureState } from '../machine-paths'
import { escapeMarkup } from '../markup-text'
import { pictureSize } from '../og/size'

export const embedSize = { width: 600, height: 320 }

/**
 * How to show a claim in a frame, and its picture: an answer of oEmbed 1.0, type rich.
 *
 * @param most the width and height that the asker has room for
 */
export function oembedOf(
  card: ClaimCard,
  s: Speech,
  { siteUrl, most }: { siteUrl: string; most: { width: number; height: number } },
) {
  const site = s.t('site.name')
  const vendor = displayName(card.vendor, s.locale)
  const title = s.t('machines.embedTitle', { site, vendor })
  const width = Math.min(embedSize.width, most.width)
  const height = Math.min(embedSize.height, most.height)
  const source = `${siteUrl}${embedPath(card.slug, s.locale)}`
  return {
    version: '1.0',
    type: 'rich',
    title: s.text(card.statement)?.text ?? card.slug,
    provider_name: site,
    provider_url: siteUrl,
    cache_age: 3600,
    ...(pictureSize.width > most.width || pictureSize.height > most.height
      ? {}
      : thumbnail(card, s, siteUrl)),
    width,
    height,
    html: `<iframe src="${escapeMarkup(source)}" width="${width}" height="${height}" title="${escapeMarkup(title)}" sandbox="allow-popups allow-popups-to-escape-sandbox" loading="lazy" style="border:0;max-width:100%"></iframe>`,
  }
}

/** There is one size of it, and none for who has not the room (oEmbed 1.0, 2.3.4). */
function thumbnail(card: ClaimCard, s: Speech, siteUrl: string) {
  const picture = picturePath(card.slug, s.locale, pictureState(card.version, card.flags))
  return {
    thumbnail_url: `${siteUrl}${picture}`,
    thumbnail_width: pictureSize.width,
    thumbnail_height: pictureSize.height,
  }
}
