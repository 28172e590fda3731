import type { ComponentProps } from 'react'
import type { Speech } from '@/lib/i18n/translator'
import { Table } from '../../ui/table'

type Props = ComponentProps<typeof Table> & { s: Speech }

/** Rows that stand open; on a phone each is a block, so that more of them hide what comes after. */
const open = 20

/** A table whose first rows stand open and whose others unfold; on paper all do. */
export function LongTable({ s, rows, ...table }: Props) {
  const [first, rest] = [rows.slice(0, open), rows.slice(open)]
  return (
    <>
      <Table {...table} rows={first} />
      {rest.length > 0 ? (
        <details className="more">
          <summary>{s.t('entry.moreRows', { count: rest.length })}</summary>
          <Table {...table} rows={rest} />
        </details>
      ) : null}
    </>
  )
}
