import { expect, test } from 'vitest'
import { execute } from '@/lib/core/command'
import { correctText } from '@/lib/corrections/commands'
import { approveCorrection, proposeCorrection } from '@/lib/corrections/proposal-commands'
import { readWorkbench } from '@/lib/desk/read/workbench'
import { submitChallenge, submitResponse } from '@/lib/vendors/commands'
import { submitVendorEvidence } from '@/lib/vendors/evidence-commands'
import { suspendVerdict } from '@/lib/verdicts/suspend-commands'
import { judgedClaim, openRecord, publishedClaim } from './record'

const note = { en: 'A word was misspelt.' }

test('the workbench shows what vendors handed in about the claim, and how each version and suspension came', async () => {
  const here = await openRecord()
  const { claimId, author } = await judgedClaim(here)
  const other = await publishedClaim(here, { slug: 'another' })
  const meta = await here.person(['vendor'], here.meta)
  const answer = { language: 'en', text: 'We stand by it.' }
  await execute(here.as(meta), submitResponse, { claimId: other.claimId, ...answer })
  const response = await execute(here.as(meta), submitResponse, { claimId, ...answer })
  const evidence = await execute(here.as(meta), submitVendorEvidence, {
    claimId,
    source: { title: 'Our logs', url: 'https://ai.meta.example/logs', language: 'en' },
    evidence: { title: 'Our own run', form: 'run', access: 'open_weights', results: [] },
    stance: 'supports',
    stanceReason: { en: 'It is the number we printed.' },
  })
  const challenge = await execute(here.as(meta), submitChallenge, {
    claimId,
    version: 1,
    disputes: 'setup.tokenLimit',
    text: 'The run was at a lower token limit.',
  })
  const editor = here.as(await here.person(['editor']))
  await execute(editor, correctText, {
    claimId,
    kind: 'typo',
    version: 1,
    note,
    changes: { oneLine: { en: 'Epoch has measured 69.5.', ko: '에포크가 69.5를 측정했다.' } },
  })
  await execute(editor, suspendVerdict, { claimId, reason: { en: 'Looked at again.' } })
  const { id: proposalId } = await execute(editor, proposeCorrection, {
    claimId,
    kind: 'retraction',
    note: { en: 'The run was of another model.' },
    changes: {},
    version: 2,
  })
  await execute(here.as(await here.person(['reviewer'])), approveCorrection, { proposalId })

  const bench = await readWorkbench(here.db, author, claimId)
  expect(bench?.submissions.map(({ id }) => id)).toEqual([challenge.id, evidence.id, response.id])
  const shown = bench?.changes.map((row) => (row.kind === 'version' ? row.reason : row.kind))
  expect(shown).toEqual(['retraction', 'suspension', 'correction', 'verdict', 'published'])
  expect(bench?.changes[2]).toMatchObject({ number: 2, note, verdict: 'confirmed' })
  const actions = bench?.history.map(({ action }) => action)
  for (const action of ['correction.approve', 'correction.text', 'challenge.submit', 'response.submit'])
    expect(actions).toContain(action)
})
