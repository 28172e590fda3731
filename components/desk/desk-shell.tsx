import type { ReactNode } from 'react'

export type DeskLink = { href: string; label: string; current: boolean }

type Props = {
  words: { site: string; skip: string; navigation: string; account: string }
  links: readonly DeskLink[]
  /** The signed-in person's name, the text of the link to their notices, and the button that ends the session. */
  person: { name: string; notices: string | null; signOut: ReactNode } | null
  /** For a page that is one short form. */
  narrow?: boolean
  children: ReactNode
}

/** What stands around every page for signed-in people. */
export function DeskShell({ words, links, person, narrow = false, children }: Props) {
  return (
    <>
      <a className="skip" href="#text">
        {words.skip}
      </a>
      <header className="desk-bar">
        <a className="desk-name" href="/">
          {words.site}
        </a>
        {links.length > 0 && (
          <nav aria-label={words.navigation}>
            {links.map(({ href, label, current }) => (
              <a key={href} href={href} aria-current={current ? 'page' : undefined}>
                {label}
              </a>
            ))}
          </nav>
        )}
        {person && (
          <div className="desk-person">
            {person.notices && <a href="/review/notices">{person.notices}</a>}
            <a href="/review/account" aria-label={`${words.account}: ${person.name}`}>
              {person.name}
            </a>
            {person.signOut}
          </div>
        )}
      </header>
      <main id="text" className={narrow ? 'desk-main desk-narrow' : 'desk-main'}>
        {children}
      </main>
    </>
  )
}
