import type { ReactNode } from 'react'
import { LocalText } from '@/components/ui/local-text'
import type { Workbench } from '@/lib/desk/read/workbench'
import type { DeskView } from '../desk-view'

type LinkedClaim = Workbench['links'][number]
type Props = { view: DeskView; links: LinkedClaim[]; untie: (link: LinkedClaim) => ReactNode }

/** Claims that are tied to this one, and how, whichever of the two the tie was made at. */
export function LinkedClaims({ view, links, untie }: Props) {
  const { t, s } = view
  if (links.length === 0) return <p className="soft">{t('bench.noLinks')}</p>
  return (
    <ul className="ties">
      {links.map((link) => (
        <li key={link.linkId}>
          <p>
            {s.word(link.direction, link.kind)}:{' '}
            <a href={`/review/claims/${link.id}`}>
              <LocalText s={s} text={link.statement} />
            </a>
            <small>
              <LocalText s={s} text={link.note} />
            </small>
          </p>
          {untie(link)}
        </li>
      ))}
    </ul>
  )
}
