import { comparabilities, grades } from '@/lib/evidence/schema'
import { setupFields } from '@/lib/evidence/setup-fields'
import type { Speech } from '@/lib/i18n/translator'
import { VERDICTS } from '@/lib/verdicts/scale'
import { FlagBadge } from '../../ui/flag-badge'
import { Table } from '../../ui/table'
import { VerdictBadge } from '../../ui/verdict-badge'

/** The scale, made from its only home. */
export function ScaleTable({ s }: { s: Speech }) {
  return (
    <Table
      stacked
      caption={s.t('method.scaleTitle')}
      columns={[
        { key: 'verdict', head: s.t('method.scaleColumns.verdict') },
        { key: 'rating', head: s.t('method.scaleColumns.rating'), numeric: true },
        { key: 'when', head: s.t('method.scaleColumns.when') },
      ]}
      rows={VERDICTS.map(({ id, rating, when }) => ({
        key: id,
        cells: {
          verdict: <VerdictBadge s={s} verdict={id} />,
          rating: rating ?? s.t('method.noRating'),
          when: when[s.locale],
        },
      }))}
    />
  )
}

const flags = [
  'suspended',
  'under_re_review',
  'outdated',
  'understated',
  'vendor_corrected',
  'vendor_withdrew',
  'disputed',
  'stale',
] as const

export function FlagGuide({ s }: { s: Speech }) {
  return (
    <ul>
      {flags.map((flag) => (
        <li key={flag}>
          <FlagBadge s={s} flag={flag} /> {s.t(`method.flagMeaning.${flag}`)}
        </li>
      ))}
    </ul>
  )
}

export function IndependenceGuide({ s }: { s: Speech }) {
  return (
    <Table
      stacked
      caption={s.t('method.independenceTitle')}
      columns={[
        { key: 'grade', head: s.t('method.gradeColumns.grade') },
        { key: 'meaning', head: s.t('method.gradeColumns.meaning') },
      ]}
      rows={grades.map((grade) => ({
        key: grade,
        cells: {
          grade: grade === 'unknown' ? s.t('claim.gradeUnknown') : grade,
          meaning: s.t(`method.gradeMeaning.${grade}`),
        },
      }))}
    />
  )
}

export function ComparabilityGuide({ s }: { s: Speech }) {
  return (
    <>
      <Table
        stacked
        caption={s.t('method.comparabilityTitle')}
        columns={[
          { key: 'grade', head: s.t('method.comparabilityColumns.grade') },
          { key: 'meaning', head: s.t('method.comparabilityColumns.meaning') },
        ]}
        rows={comparabilities.map((grade) => ({
          key: grade,
          cells: {
            grade: s.word('comparability', grade),
            meaning: s.t(`method.comparabilityMeaning.${grade}`),
          },
        }))}
      />
      <ul>
        {(['must', 'should', 'disclosed'] as const).map((weight) => (
          <li key={weight}>
            {s.t(`method.${weight}`)}{' '}
            {s.list(
              setupFields.filter((field) => field.weight === weight).map(({ id }) => inSentence(s, id)),
            )}
            .
          </li>
        ))}
      </ul>
    </>
  )
}

/** A field's name inside a sentence. */
function inSentence(s: Speech, id: string): string {
  const word = s.word('setup', id)
  return s.locale === 'en' ? word.toLowerCase() : word
}
