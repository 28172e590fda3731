import { beforeAll, expect, test } from 'vitest'
import { DomainError } from '@/lib/core/error'
import { draftUnlessSimilar } from '@/lib/desk/capture/draft-unless-similar'
import { readSimilar, TypedClaim } from '@/lib/desk/read/similar'
import { signedInPerson } from '../../support/people'
import { type ClaimCase, draftOf, openCase } from '../commands/claim-case'

let here: ClaimCase
beforeAll(async () => {
  here = await openCase()
})

test('a claim worded like another is shown first, and saved once its writer has seen that one', async () => {
  const statement = { en: 'Meridian 4 scores 80.0% on General Questions.' }
  const first = await here.run(here.reviewer, draftUnlessSimilar, draftOf(here, { statement }))
  const again = draftOf(here, { statement: { en: 'Meridian 4 scores 80.0% on General Questions!' } })
  const refusal = await here.run(here.second, draftUnlessSimilar, again).catch((error: unknown) => error)
  expect(refusal).toBeInstanceOf(DomainError)
  expect(refusal).toMatchObject({
    code: 'conflict',
    details: { reason: 'claim.similar', current: { similar: [{ id: first.id }] } },
  })
  const other = await here.run(here.second, draftUnlessSimilar, { ...again, seenSimilar: first.id })
  await expect(
    here.run(here.second, draftUnlessSimilar, { ...again, seenSimilar: first.id }),
  ).rejects.toMatchObject({ details: { reason: 'claim.similar' } })
  const both = `${first.id},${other.id}`
  await expect(
    here.run(here.second, draftUnlessSimilar, { ...again, seenSimilar: both }),
  ).resolves.toBeTruthy()
})

test('what is typed is looked up by names, in Korean too, for people of the desk alone', async () => {
  const statement = { ko: '메리디안 4는 일반 질문에서 가장 앞선다' }
  const { id } = await here.run(here.reviewer, draftUnlessSimilar, draftOf(here, { statement }))
  const typed = (changes: object) =>
    TypedClaim.parse({ vendor: 'meridian', statement, models: ['Meridian 4', 'Nobody'], ...changes })
  expect(await readSimilar(here.desk.db, here.second, typed({}))).toMatchObject([{ id }])
  expect(await readSimilar(here.desk.db, here.second, typed({ vendor: 'Nobody' }))).toEqual([])
  const vendor = await signedInPerson(here.desk, ['vendor'])
  await expect(readSimilar(here.desk.db, vendor, typed({}))).rejects.toMatchObject({ code: 'not_found' })
})
