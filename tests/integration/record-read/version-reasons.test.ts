import { expect, test } from 'vitest'
import { execute } from '@/lib/core/command'
import { approveCorrection, proposeCorrection } from '@/lib/corrections/proposal-commands'
import { openRecord } from '@/lib/db/record-pool'
import { retractEvidence, supersedeEvidence } from '@/lib/evidence/status-commands'
import { speech } from '@/lib/i18n/translator'
import { getHomePage } from '@/lib/publication/read/home'
import { listVersions } from '@/lib/publication/read/versions'
import { freshCommands } from '../../support/commands'
import { attachRun, furnish, judgedClaim, release } from '../../support/small-record'

test('retracted evidence is not a verdict that was taken back, and superseded evidence none that was released', async () => {
  const here = await furnish(await freshCommands())
  const { claimId, slug, evidenceId, approvers } = await judgedClaim(here)
  const reviewer = here.as(approvers[0] ?? (await here.person(['reviewer'])))
  const { evidenceId: byId } = await attachRun(here, claimId, { title: 'Again', date: '2025-05-02' })
  await release(here, claimId)
  const reason = { en: 'A bug in the harness.' }
  await execute(reviewer, supersedeEvidence, { id: evidenceId, byId, reason })
  await execute(reviewer, retractEvidence, { id: byId, reason })
  const retraction = { claimId, kind: 'retraction', version: 4, note: { en: 'We judged another model.' } }
  const editor = here.as(await here.person(['editor']))
  const { id: proposalId } = await execute(editor, proposeCorrection, retraction)
  await execute(reviewer, approveCorrection, { proposalId })

  const record = openRecord(here.url)
  const told = ['retraction', 'evidence_retracted', 'evidence_superseded', 'evidence', 'verdict', 'published']
  expect((await listVersions(record, slug)).map((version) => version.reason)).toEqual(told)
  expect((await getHomePage(record)).changes.map((change) => change.reason)).toEqual(told)
  const korean = told.map((code) => speech('ko').word('versionReason', code))
  expect(korean).toEqual(['판정 철회', '증거 철회', '증거 대체', '증거 공개', '판정', '주장 공개'])
  await record.end()
})
