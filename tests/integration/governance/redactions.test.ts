import { beforeEach, expect, test } from 'vitest'
import { verifyChain } from '@/lib/audit/verify'
import { verifyVersions } from '@/lib/audit/verify-versions'
import type { Actor } from '@/lib/auth/actor'
import { execute } from '@/lib/core/command'
import { correctText } from '@/lib/corrections/commands'
import { reach } from '@/lib/db/reach'
import { agreeRedaction, askRedaction, declineRedaction } from '@/lib/redactions/commands'
import { suspendVerdict } from '@/lib/verdicts/suspend-commands'
import { type Here, judgedClaim, newest, openRecord } from './record'

let here: Here
let admin: Actor
let editor: Actor
beforeEach(async () => {
  here = await openRecord()
  admin = await here.person(['admin'])
  editor = await here.person(['editor'])
})

const words = 'write to jane.roe@private.example'
const publicNote = { en: 'A private address had been quoted.' }

/** A judged claim whose evidence, correction and suspension hold the words. */
async function claimWithWords() {
  const claim = await judgedClaim(here)
  const { claimId, evidenceId } = claim
  const version = (await newest(here, claimId)).version.number
  await execute(here.as(editor), correctText, {
    claimId,
    kind: 'clarification',
    version,
    note: { en: `Readers can "${words}".` },
    changes: { evidence: [{ id: evidenceId, caveats: { en: `Ask first: ${words}.` } }] },
  })
  await execute(here.as(editor), suspendVerdict, { claimId, reason: { en: `Somebody said: ${words}` } })
  return claim
}

const ask = (claimId: string, given: object = {}) =>
  execute(here.as(admin), askRedaction, { claimId, words, publicNote, ...given })

async function verified() {
  const client = await reach(here.url)
  try {
    return [await verifyChain(client), await verifyVersions(client)]
  } finally {
    await client.end()
  }
}

/** Every text of the database in which something stands, by table. */
async function tablesWith(text: string): Promise<string[]> {
  const client = await reach(here.url)
  try {
    const { rows } = await client.query<{ name: string }>(
      `SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.tables
       WHERE table_schema IN ('public', 'record') AND table_type = 'BASE TABLE' AND table_name NOT LIKE '\\_%'`,
    )
    const found: string[] = []
    for (const { name } of rows) {
      const hits = await client.query(
        `SELECT 1 FROM ${name} t WHERE strpos(to_jsonb(t)::text, $1) > 0 LIMIT 1`,
        [text],
      )
      if (hits.rows.length > 0) found.push(name)
    }
    return found
  } finally {
    await client.end()
  }
}

async function broken(sql: string): Promise<boolean[]> {
  const client = await reach(here.url)
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
  return (await verified()).map(({ intact }) => intact)
}

test('two people black out words everywhere, versions say so, and both verifications accept exactly this', async () => {
  const { claimId } = await claimWithWords()
  const before = await here.db.version.findMany({ where: { claimId }, orderBy: { number: 'asc' } })
  const { id: requestId } = await ask(claimId)
  expect(await tablesWith('jane.roe')).toContain('record.version')
  await execute(here.as(editor), agreeRedaction, { requestId })

  expect(await tablesWith('jane.roe')).toEqual([])
  const after = await here.db.version.findMany({ where: { claimId }, orderBy: { number: 'asc' } })
  expect(after.map(({ contentHash }) => contentHash)).toEqual(before.map(({ contentHash }) => contentHash))
  expect(await newest(here, claimId)).toMatchObject({ redactions: [{ note: publicNote }] })
  expect((await newest(here, claimId)).evidence[0]?.caveats.en).toBe('Ask first: █████.')
  expect(await verified()).toMatchObject([{ intact: true }, { intact: true }])

  await execute(here.as(editor), correctText, {
    claimId,
    kind: 'typo',
    version: 2,
    note: { en: 'A word.' },
    changes: { oneLine: { en: 'Epoch has measured 69.5.', ko: '에포크는 69.5를 측정했다.' } },
  })
  expect(await newest(here, claimId)).toMatchObject({ redactions: [{ note: publicNote }] })
  expect(await verified()).toMatchObject([{ intact: true }, { intact: true }])
})

test('words that the software uses too are blacked out in what people wrote alone', async () => {
  // Of an action, a state, a kind of correction and a column.
  for (const common of ['approve', 'proposed', 'clarification', 'note']) {
    const { claimId, evidenceId } = await claimWithWords()
    const { version } = await newest(here, claimId)
    await execute(here.as(editor), correctText, {
      claimId,
      kind: 'clarification',
      version: version.number,
      note: { en: 'A sentence.' },
      changes: { evidence: [{ id: evidenceId, caveats: { en: `Ask: ${common}.` } }] },
    })
    const actions = () => here.db.auditEvent.groupBy({ by: ['action'], orderBy: { action: 'asc' } })
    const before = await actions()
    const { id: requestId } = await ask(claimId, { words: common })
    await execute(here.as(editor), agreeRedaction, { requestId })
    expect((await newest(here, claimId)).evidence[0]?.caveats.en).toBe('Ask: █████.')
    expect(await actions()).toEqual(expect.arrayContaining(before))
    expect(await verified()).toMatchObject([{ intact: true }, { intact: true }])
  }
})

test('a text that was changed by hand is found out, also where it looks like a redaction', async () => {
  const { claimId } = await claimWithWords()
  const { id: requestId } = await ask(claimId)
  await execute(here.as(editor), agreeRedaction, { requestId })
  const off = `ALTER TABLE record.version DISABLE TRIGGER USER; ALTER TABLE public.audit_event DISABLE TRIGGER USER;`
  const hash = `encode(sha256(convert_to(replace(text, 'Sixteen', '█████'), 'UTF8')), 'hex')`
  const forged = `UPDATE record.version SET redacted_hash = ${hash}, text = replace(text, 'Sixteen', '█████')
    WHERE claim_id = '${claimId}' AND number = 0;`
  expect(await broken(off + forged)).toEqual([true, false])
  const event = `UPDATE public.audit_event SET text = replace(text, 'Meta', 'Beta'),
    redacted_hash = encode(sha256(convert_to(prev_hash || E'\\n' || replace(text, 'Meta', 'Beta'), 'UTF8')), 'hex')
    WHERE seq = (SELECT min(seq) FROM public.audit_event WHERE text LIKE '%Meta%');`
  expect((await broken(event))[0]).toBe(false)
})

test('the database lets nothing through but the words agreed on, in the transaction that agrees', async () => {
  const { claimId } = await claimWithWords()
  await ask(claimId)
  const change = here.db
    .$executeRaw`UPDATE record.version SET text = replace(text, ${words}, '█████') WHERE claim_id = ${claimId}::uuid`
  await expect(change).rejects.toThrow('version_append_only')
  const agreeing = here.db.$transaction(async (tx) => {
    await tx.redactionRequest.updateMany({
      data: { state: 'agreed', decidedById: editor.id, decidedAt: new Date() },
    })
    await tx.$executeRaw`UPDATE public.correction SET note = '{"en": "Something else."}'::jsonb`
  })
  await expect(agreeing).rejects.toThrow('correction_append_only')
  const keeping = here.db.redactionRequest.updateMany({
    data: { state: 'agreed', decidedById: editor.id, decidedAt: new Date() },
  })
  await expect(keeping).rejects.toThrow('redaction_request_forgets')
  const alone = here.db.redactionRequest.updateMany({
    data: { state: 'agreed', words: null, decidedById: admin.id, decidedAt: new Date() },
  })
  await expect(alone).rejects.toThrow('two_people')
})

test('asking is for administrators, agreeing for a second person, and a declined request forgets the words', async () => {
  const { claimId } = await claimWithWords()
  const refusal = (doing: Promise<unknown>) =>
    doing.then(
      () => 'nothing',
      (error: unknown) => String(Reflect.get(Object(Reflect.get(Object(error), 'details')), 'reason')),
    )
  expect(await refusal(execute(here.as(editor), askRedaction, { claimId, words, publicNote }))).toBe(
    'forbidden',
  )
  const { id: requestId } = await ask(claimId)
  expect(await refusal(ask(claimId))).toBe('redaction.open_already')
  expect(await refusal(execute(here.as(admin), agreeRedaction, { requestId }))).toBe('redaction.own')
  const reviewer = await here.person(['reviewer'])
  expect(await refusal(execute(here.as(reviewer), agreeRedaction, { requestId }))).toBe('forbidden')
  await execute(here.as(editor), declineRedaction, { requestId })
  expect(await here.db.redactionRequest.findUniqueOrThrow({ where: { id: requestId } })).toMatchObject({
    words: null,
  })
  expect(await refusal(execute(here.as(editor), agreeRedaction, { requestId }))).toBe('redaction.decided')
})

test('words that stand nowhere, in a name or a number, or in the note itself are refused at their field', async () => {
  const { claimId } = await claimWithWords()
  const issues = (given: object) =>
    ask(claimId, given).then(
      () => [],
      (error: unknown) => Reflect.get(Object(Reflect.get(Object(error), 'details')), 'issues'),
    )
  expect(await issues({ words: 'nowhere at all' })).toMatchObject([{ message: 'words_not_found' }])
  expect(await issues({ words: 'Maverick' })).toMatchObject([{ message: 'words_elsewhere' }])
  expect(await issues({ words: 'confirmed' })).toMatchObject([{ message: 'words_fixed' }])
  expect(await issues({ words: 'assessment.approve' })).toMatchObject([{ message: 'words_not_found' }])
  expect(await issues({ publicNote: { en: `It said: ${words}` } })).toMatchObject([
    { path: ['publicNote'], message: 'note_repeats' },
  ])
})
