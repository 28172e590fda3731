import type { Choice } from '@/components/form/select-field'
import type { deskWords } from '@/lib/i18n/desk'

type Area<K extends Parameters<typeof deskWords>[1]> = ReturnType<typeof deskWords<K>>

/** What the forms of the desk say: one object, made on the server in the reader's language. */
export type DeskWords = {
  form: Area<'form'>
  fields: Area<'fields'>
  picks: Area<'picks'>
  conflict: Area<'conflict'>
  bench: Area<'bench'>
  claim: Area<'claim'>
  discussion: Area<'discussion'>
  correction: Area<'correction'>
  evidence: Area<'evidence'>
  assess: Area<'assess'>
  registry: Area<'registry'>
  restore: Area<'restore'>
  /** Choices of lists, by what is chosen. */
  choices: Record<ChoiceList, readonly Choice[]>
  /** Labels of the set-up fields, in their order. */
  setup: readonly { id: string; label: string }[]
}

export const choiceLists = [
  'claimKind',
  'quantifier',
  'attribution',
  'relation',
  'claimLinkKind',
  'evidenceForm',
  'access',
  'partyRole',
  'stance',
  'meets',
  'answer',
  'grade',
  'comparability',
  'artifactLevel',
  'scale',
  'direction',
  'intervalLevel',
  'organizationKind',
  'benchmarkKind',
  'tieKind',
  'verdict',
  'subReason',
  'locale',
  'yesNo',
] as const
export type ChoiceList = (typeof choiceLists)[number]

/** A label with its number: "Model {n}" becomes "Model 2". */
export function numbered(label: string, index: number): string {
  return label.replace('{n}', String(index + 1))
}
