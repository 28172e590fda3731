import { env } from '@/lib/core/env'
import { dataPackage } from '@/lib/exchange/export/table-schema'
import { answerText, machineRoute } from '@/lib/web/machine-answer'

// What it says depends on SITE_URL, which the build does not know.
export const dynamic = 'force-dynamic'

/** Every exported file and column as a Data Package with Table Schemas. */
export const { GET, OPTIONS } = machineRoute(async (request) =>
  answerText(request, { type: 'application/json', text: JSON.stringify(dataPackage(env().SITE_URL)) }),
)
