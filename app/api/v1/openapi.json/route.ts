import { openApi } from '@/lib/api/openapi'
import { env } from '@/lib/core/env'
import { answerText, machineRoute } from '@/lib/web/machine-answer'

/** The description of the API, made of the list that serves it. */
export const { GET, OPTIONS } = machineRoute(async (request) =>
  answerText(request, { type: 'application/json', text: JSON.stringify(openApi(env().SITE_URL)) }),
)
