import { speech } from '@/lib/i18n/translator'
import { picturePath } from '@/lib/publication/machine-paths'
import { claimPicture } from '@/lib/publication/og/picture'
import { withClaimCard } from '@/lib/web/claim-card'
import { answerMade, languageAsked, machineRoute } from '@/lib/web/machine-answer'
import { processPictures } from '@/lib/web/pictures'

/** `/og/claims/{slug}`: the picture of a claim with its verdict, 1200 by 630 pixels. */
export const { GET, OPTIONS } = machineRoute<{ slug: string }>(async (request, { params }) => {
  const locale = languageAsked(request)
  return withClaimCard(
    (await params).slug,
    (now) => picturePath(now, locale, 'now'),
    (card) => {
      const drawn = claimPicture(card, speech(locale))
      const madeOf = JSON.stringify(drawn)
      const body = () => processPictures().get(madeOf, drawn)
      return answerMade(request, { type: 'image/png', madeOf, body })
    },
  )
})
