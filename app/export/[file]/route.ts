import { answerExport } from '@/lib/web/export-response'
import { openToAll } from '@/lib/web/open'

/** `/export/claims.csv`, `/export/all.zip` and the like (lib/exchange/export). */
export const { GET, OPTIONS } = openToAll({
  GET: async (request: Request, { params }: { params: Promise<{ file: string }> }) =>
    answerExport(request, (await params).file),
})
