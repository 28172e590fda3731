import { speech } from '@/lib/i18n/translator'
import { badgeSvg } from '@/lib/publication/badge/badge'
import { badgePath } from '@/lib/publication/machine-paths'
import { withClaimCard } from '@/lib/web/claim-card'
import { answerText, languageAsked, machineRoute, slugOfFile } from '@/lib/web/machine-answer'

/** `/badge/{slug}.svg`: the verdict of a claim, as it stands now. */
export const { GET, OPTIONS } = machineRoute<{ file: string }>(async (request, { params }) => {
  const locale = languageAsked(request)
  const slug = slugOfFile((await params).file, '.svg')
  return withClaimCard(
    slug,
    (now) => badgePath(now, locale),
    (card) => answerText(request, { type: 'image/svg+xml', text: badgeSvg(card, speech(locale)) }),
  )
})
