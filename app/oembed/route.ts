import { z } from 'zod'
import { env } from '@/lib/core/env'
import { DomainError } from '@/lib/core/error'
import { speech } from '@/lib/i18n/translator'
import { oembedPath } from '@/lib/publication/machine-paths'
import { oembedOf } from '@/lib/publication/oembed/oembed'
import { claimPath } from '@/lib/publication/permalink'
import { absoluteAddress } from '@/lib/web/absolute'
import { claimOfAddress } from '@/lib/web/claim-address'
import { withClaimCard } from '@/lib/web/claim-card'
import { answerText, machineRoute } from '@/lib/web/machine-answer'
import { problem } from '@/lib/web/problem'

const Pixels = z.coerce.number().int().min(1).max(10_000).default(10_000)
const Question = z.object({
  url: z.string(),
  format: z.string().default('json'),
  maxwidth: Pixels,
  maxheight: Pixels,
})

/** `/oembed?url=…`: how other sites show a claim of this one (oEmbed 1.0, JSON alone). */
export const { GET, OPTIONS } = machineRoute(async (request) => {
  const { url, format, maxwidth, maxheight } = readQuestion(request)
  if (format !== 'json') return inNoOtherFormat()
  const asked = claimOfAddress(url, env().SITE_URL)
  if (!asked) throw new DomainError('not_found', { reason: 'not_found' })
  const { slug, locale } = asked
  return withClaimCard(
    slug,
    (now) => oembedPath(absoluteAddress(locale, claimPath(now))),
    (card) => {
      const most = { width: maxwidth, height: maxheight }
      const described = oembedOf(card, speech(locale), { siteUrl: env().SITE_URL, most })
      return answerText(request, { type: 'application/json', text: JSON.stringify(described) })
    },
  )
})

function readQuestion(request: Request): z.output<typeof Question> {
  const question = Question.safeParse(Object.fromEntries(new URL(request.url).searchParams))
  if (question.success) return question.data
  const names = question.error.issues.map(({ path }) => path.join('.')).join(', ')
  throw new DomainError('invalid', { reason: 'export.parameters', values: { names } })
}

/** What oEmbed answers to a format that is not spoken. */
function inNoOtherFormat(): Response {
  const detail = 'The description of a claim exists as JSON alone.'
  return problem({ type: 'about:blank', title: 'No such format', status: 501, detail })
}
