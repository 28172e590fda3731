import { env } from '@/lib/core/env'
import { parseSuggestRequest } from '@/lib/verdicts/suggest/parse-request'
import { suggest } from '@/lib/verdicts/suggest/suggest'
import { unprocessable } from '@/lib/web/api'
import { openToAll } from '@/lib/web/open'
import { limitPerMinute } from '@/lib/web/rate-limit'
import { readJsonOfType } from '@/lib/web/request'
import { route } from '@/lib/web/route'

const maxBytes = 1024 * 1024

/** Applies the decision rule to a request that holds everything. Nothing is read from the record and nothing stored. */
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = openToAll({
  POST: route(async (request) => {
    await limitPerMinute('suggest', env().SUGGEST_PER_MINUTE)
    const parsed = parseSuggestRequest(await readJsonOfType(request, maxBytes))
    if (!parsed.ok) return unprocessable(parsed.errors)
    return Response.json(suggest(parsed.request), { headers: { 'cache-control': 'no-store' } })
  }),
})
