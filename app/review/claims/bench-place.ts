import { fromNames, withoutBlanks } from '@/app/review/form-names'
import { benchHref, readBenchQuery } from '@/lib/desk/bench/query'
import type { PickSpec } from '@/lib/desk/capture/picks'
import type { FormValues } from '@/lib/web/form-state'

type Sent = Record<string, unknown>

/** Back to the workbench as it was shown when the form was sent, at one place of it. */
export function atItsPlace(claimId: string, { place }: FormValues, at: string): string {
  const query = readBenchQuery(typeof place === 'string' ? place : '')
  return benchHref(claimId, { ...query, about: null, add: null }, at)
}

/** For `action`: what was sent, without where it was sent from. */
export async function fromBench({ place: _, fromBench: __, ...sent }: Sent): Promise<Sent> {
  return sent
}

/** The same, with names turned into ids. */
export function namesFromBench(spec: PickSpec) {
  const named = fromNames(spec)
  return async (sent: Sent): Promise<Sent> => named(await fromBench(sent))
}

/** For `action`: a command over several claims takes the one of the page. */
export async function ofOneClaim({ claimId, ...sent }: Sent): Promise<Sent> {
  return { ...sent, claimIds: [claimId] }
}

/** For `action`: a comment, whose subject is one choice of a list: blank for the claim, or a kind and an id. */
export async function commentSent({ place: _, about, ...sent }: Sent): Promise<Sent> {
  const filled = await withoutBlanks(sent)
  const [kind, id] = String(about ?? '').split(':')
  return id === undefined ? filled : { ...filled, [`${kind}Id`]: id }
}
