import type { Speech } from '@/lib/i18n/translator'

type Props = { s: Speech; shown: number; total: number; href: string }

/** That a page shows only some of many, and where all of them are; nothing where it shows all. */
export function ShownHere({ s, shown, total, href }: Props) {
  if (total <= shown) return null
  return (
    <p className="meta">
      {s.t('claim.shownHere', { shown: s.number(shown), total: s.number(total) })}{' '}
      <a href={href}>{s.t('claim.shownHereAll')}</a>
    </p>
  )
}
