import type { Column } from '@/lib/exchange/export/column'
import type { Speech } from '@/lib/i18n/translator'
import { Table } from '../../ui/table'

type Described = Pick<Column, 'name' | 'type' | 'says'> & Partial<Pick<Column, 'unit' | 'values'>>

type Props = {
  s: Speech
  id: string
  file: string
  columns: readonly Described[]
  keys: readonly string[]
  says?: string
}

/** Every column of a file, from the list that the file itself is made of. */
export function ColumnTable({ s, id, file, columns, keys, says: about }: Props) {
  const title = s.t('data.columnsOf', { file })
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {about === undefined ? null : <p>{about}</p>}
      <Table
        stacked
        caption={title}
        columns={[
          { key: 'name', head: s.t('data.columns.name') },
          { key: 'type', head: s.t('data.columns.type') },
          { key: 'unit', head: s.t('data.columns.unit') },
          { key: 'meaning', head: s.t('data.columns.meaning') },
        ]}
        rows={columns.map(({ name, type, unit, values, says }) => ({
          key: name,
          cells: {
            name: (
              <>
                <code>{name}</code>
                {keys.includes(name) ? <small> {s.t('data.key')}</small> : null}
              </>
            ),
            type,
            unit: unit?.[s.locale],
            meaning: (
              <>
                {says[s.locale]}
                {values ? <small>{s.t('data.values', { values: values.join(', ') })}</small> : null}
              </>
            ),
          },
        }))}
      />
    </section>
  )
}
