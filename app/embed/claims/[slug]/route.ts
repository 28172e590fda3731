import { speech } from '@/lib/i18n/translator'
import { embedPage } from '@/lib/publication/embed/embed'
import { embedPath } from '@/lib/publication/machine-paths'
import { absoluteAddress } from '@/lib/web/absolute'
import { withClaimCard } from '@/lib/web/claim-card'
import { answerText, languageAsked, machineRoute } from '@/lib/web/machine-answer'

/** `/embed/claims/{slug}`: a claim and its verdict, for a frame on another site. */
export const { GET, OPTIONS } = machineRoute<{ slug: string }>(async (request, { params }) => {
  const locale = languageAsked(request)
  return withClaimCard(
    (await params).slug,
    (now) => embedPath(now, locale),
    (card) => {
      const text = embedPage(card, speech(locale), (path) => absoluteAddress(locale, path))
      return answerText(request, { type: 'text/html; charset=utf-8', text })
    },
  )
})
