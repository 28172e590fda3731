import type { Choice } from '@/components/form/select-field'
import { attributions, claimKinds, claimLinkKinds, quantifiers, relations } from '@/lib/claims/schema'
import {
  accesses,
  comparabilities,
  evidenceForms,
  grades,
  intervalLevels,
  meetsAnswers,
  partyRoles,
  stances,
} from '@/lib/evidence/schema'
import { setupFields } from '@/lib/evidence/setup-fields'
import { deskWords } from '@/lib/i18n/desk'
import { localeNames } from '@/lib/i18n/locale-names'
import type { Locale } from '@/lib/i18n/locales'
import { type Speech, speech } from '@/lib/i18n/translator'
import { benchmarkKinds, directions, organizationKinds, scales, tieKinds } from '@/lib/registry/schema'
import { VERDICTS } from '@/lib/verdicts/scale'
import { type ChoiceList, choiceLists, type DeskWords } from './desk-words'

/**
 * What a form of the desk says in a language. Only the lists of choices that it shows go along: `lists`.
 */
export function makeDeskWords(locale: Locale, lists: readonly ChoiceList[] = choiceLists): DeskWords {
  const s = speech(locale)
  const all = makeChoices(locale, s)
  const wanted = new Set<string>(lists)
  return {
    form: deskWords(locale, 'form'),
    fields: deskWords(locale, 'fields'),
    picks: deskWords(locale, 'picks'),
    conflict: deskWords(locale, 'conflict'),
    bench: deskWords(locale, 'bench'),
    claim: deskWords(locale, 'claim'),
    discussion: deskWords(locale, 'discussion'),
    correction: deskWords(locale, 'correction'),
    evidence: deskWords(locale, 'evidence'),
    assess: deskWords(locale, 'assess'),
    registry: deskWords(locale, 'registry'),
    restore: deskWords(locale, 'restore'),
    choices: mapChoices((list) => (wanted.has(list) ? all[list] : [])),
    setup: setupFields.map(({ id }) => ({ id, label: s.word('setup', id) })),
  }
}

function makeChoices(locale: Locale, s: Speech): Record<ChoiceList, readonly Choice[]> {
  const terms = deskWords(locale, 'terms')
  const { yes, no } = deskWords(locale, 'shell')
  return {
    claimKind: worded(claimKinds, (id) => s.word('kind', id)),
    quantifier: worded(quantifiers, (id) => terms.quantifier[id]),
    attribution: worded(attributions, (id) => terms.attribution[id]),
    relation: worded(relations, (id) => terms.relation[id]),
    claimLinkKind: worded(claimLinkKinds, (id) => s.word('outgoing', id)),
    evidenceForm: worded(evidenceForms, (id) => s.word('form', id)),
    access: worded([...accesses].reverse(), (id) => s.word('access', id)),
    partyRole: worded(partyRoles, (id) => s.word('partyRole', id)),
    stance: worded(stances, (id) => s.word('stance', id)),
    meets: worded(meetsAnswers, (id) => s.word('meets', id)),
    answer: worded(meetsAnswers, (id) => terms.answer[id]),
    grade: worded(grades, (id) => `${id === 'unknown' ? '?' : id}: ${s.word('grade', id)}`),
    comparability: worded(comparabilities, (id) => s.word('comparability', id)),
    artifactLevel: worded(['0', '1', '2', '3', '4'] as const, (id) => s.word('artifact', `level${id}`)),
    scale: worded(scales, (id) => s.word('scale', id)),
    direction: worded(directions, (id) => s.word('direction', id)),
    intervalLevel: worded([...intervalLevels].reverse(), (id) => s.percent(Number(id))),
    organizationKind: worded(organizationKinds, (id) => terms.organizationKind[id]),
    benchmarkKind: worded(benchmarkKinds, (id) => terms.benchmarkKind[id]),
    tieKind: worded(tieKinds, (id) => terms.tieKind[id]),
    verdict: VERDICTS.map(({ id, label }) => ({ value: id, label: label[locale] })),
    subReason: worded(unverifiedReasons, (id) => s.word('reason', id)),
    locale: localeNames(),
    yesNo: [
      { value: 'true', label: yes },
      { value: 'false', label: no },
    ],
  }
}

/** Reasons for which a claim stays unverified. */
const unverifiedReasons = [
  'no_evidence',
  'vendor_only',
  'only_interested_parties',
  'independence_unknown',
  'not_comparable',
  'not_reproducible',
  'no_margin',
  'no_uncertainty',
  'not_enough_tested',
  'ambiguous',
  'evaluators_disagree',
  'too_noisy',
  'no_counter_example',
  'baseline_not_tested',
] as const

function worded<T extends string>(ids: readonly T[], label: (id: T) => string): Choice[] {
  return ids.map((id) => ({ value: id, label: label(id) }))
}

/** Safe: every list of `choiceLists` gets its entry. */
function mapChoices(of: (list: ChoiceList) => readonly Choice[]): DeskWords['choices'] {
  return Object.fromEntries(choiceLists.map((list) => [list, of(list)])) as DeskWords['choices']
}
