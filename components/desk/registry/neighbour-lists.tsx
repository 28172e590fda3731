import type { DeskView } from '@/components/desk/desk-view'
import { Table } from '@/components/ui/table'
import type { Neighbours } from '@/lib/desk/read/entry-neighbours'

type Props = { view: DeskView; path: string; neighbours: Neighbours }

/** What an entry is joined to: what was merged into it, its variants, its ties. */
export function NeighbourLists({ view, path, neighbours }: Props) {
  const { t, s } = view
  const { mergedFrom, variants, ties } = neighbours
  return (
    <>
      <Names title={t('registry.mergedFrom')} id="merged-from" path={path} rows={mergedFrom} />
      <Names
        title={t('registry.variants')}
        id="variants"
        path={path}
        rows={variants.map(({ releasedOn, ...row }) => ({
          ...row,
          note: releasedOn === null ? null : s.day(releasedOn),
        }))}
      />
      {ties.length > 0 ? (
        <section aria-labelledby="ties">
          <h2 id="ties">{t('registry.ties')}</h2>
          <Table
            stacked
            caption={t('registry.ties')}
            columns={[
              { key: 'tie', head: t('registry.columns.tie') },
              { key: 'since', head: t('registry.columns.since') },
              { key: 'until', head: t('registry.columns.until') },
            ]}
            rows={ties.map((tie) => ({
              key: tie.id,
              cells: {
                tie: <a href={`/review/registry/ties/${tie.id}`}>{tieText(view, tie)}</a>,
                since: tie.since === null ? '—' : s.day(tie.since),
                until: tie.until === null ? '—' : s.day(tie.until),
              },
            }))}
          />
        </section>
      ) : null}
    </>
  )
}

type Named = { id: string; name: string; note?: string | null }

function Names({ title, id, path, rows }: { title: string; id: string; path: string; rows: Named[] }) {
  if (rows.length === 0) return null
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul>
        {rows.map((row) => (
          <li key={row.id}>
            <a href={`${path}/${row.id}`}>{row.name}</a>
            {row.note ? ` · ${row.note}` : null}
          </li>
        ))}
      </ul>
    </section>
  )
}

function tieText({ t }: DeskView, tie: Neighbours['ties'][number]): string {
  return t('registry.tieFixed', {
    from: tie.from.name,
    kind: t(`terms.tieKind.${tie.kind}`),
    to: tie.to.name,
  })
}
