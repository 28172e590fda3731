import { SetupList } from '@/components/public/setup-list'
import { LocalText } from '@/components/ui/local-text'
import { NumberWithUncertainty } from '@/components/ui/number-with-uncertainty'
import { Table } from '@/components/ui/table'
import type { EvidenceRow } from '@/lib/evidence/read'
import type { EvidenceForm } from '@/lib/evidence/schema'
import { readSetup } from '@/lib/evidence/setup-fields'
import { readText } from '@/lib/i18n/locales'
import type { DeskView } from '../desk-view'

type Props = { view: DeskView; results: EvidenceRow['results']; form: EvidenceForm }

/** Values as entered, each with its uncertainty and set-up. */
export function ResultTable({ view, results, form }: Props) {
  const { t, s } = view
  if (results.length === 0) return <p>{t('evidence.noResults')}</p>
  return (
    <Table
      caption={t('fields.results')}
      columns={[
        { key: 'model', head: t('fields.modelId') },
        { key: 'benchmark', head: t('fields.benchmarkId') },
        { key: 'value', head: t('fields.value'), numeric: true },
        { key: 'setup', head: t('fields.setup') },
        { key: 'note', head: t('fields.note') },
      ]}
      rows={results.map((row) => ({
        key: row.id,
        cells: {
          model: row.model.name,
          benchmark: row.benchmark.name,
          value: (
            <NumberWithUncertainty
              s={s}
              number={{
                value: row.valueText,
                unit: row.unit,
                se: row.se?.toFixed() ?? null,
                ciLow: row.ciLow?.toFixed() ?? null,
                ciHigh: row.ciHigh?.toFixed() ?? null,
                ciLevel: row.ciLevel?.toFixed() ?? null,
                n: row.n,
                runsK: row.runsK,
                runsSd: row.runsSd?.toFixed() ?? null,
              }}
              form={form}
            />
          ),
          setup: <SetupList s={s} setup={readSetup(row.setup)} none={t('claim.nothingFound')} />,
          note: <LocalText s={s} text={readText(row.note)} />,
        },
      }))}
    />
  )
}
