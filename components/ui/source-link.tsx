import type { ReactNode } from 'react'

/** A link to another site. Only addresses of the web become links; our pages vouch for none of them. */
export function SourceLink({ href, children }: { href: string | null; children: ReactNode }) {
  if (href === null || !/^https?:\/\//i.test(href)) return <span>{children}</span>
  return (
    <a href={href} rel="nofollow noopener" className={children === href ? 'address' : undefined}>
      {children}
    </a>
  )
}
