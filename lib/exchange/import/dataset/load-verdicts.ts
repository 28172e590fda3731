import { can } from '@/lib/auth/permissions'
import { getFacts } from '@/lib/claims/read'
import { basisOf } from '@/lib/verdicts/basis'
import { enterStarterVerdict, proposeAssessment } from '@/lib/verdicts/commands'
import type { Loader } from './loader'
import type { DatasetFile } from './schema'

/**
 * Enters the data set's verdicts. The software's own starter data stand at once and say so for ever; anybody else's
 * are proposals that wait for a second person.
 */
export async function loadAssessments(loader: Loader, data: DatasetFile): Promise<void> {
  for (const { claim, ...row } of data.assessments) {
    const claimId = loader.idOf('claims', claim)
    const known = await loader.context.db.assessment.findFirst({ where: { claimId }, select: { id: true } })
    if (!known) await enter(loader, claim, { ...row, claimId })
    loader.step()
  }
}

type Row = Omit<DatasetFile['assessments'][number], 'claim'> & { claimId: string }

async function enter(loader: Loader, claim: string, row: Row): Promise<void> {
  const name = `assessments ${claim}`
  if (can(loader.context.actor, 'assessment.starter')) {
    await loader.run(name, enterStarterVerdict, row)
    return
  }
  const basis = basisOf(await getFacts(loader.context.db, row.claimId))
  await loader.run(name, proposeAssessment, { ...row, basisHash: basis.hash })
}
