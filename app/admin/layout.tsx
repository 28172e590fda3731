import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import '@/app/globals.css'
import '@/components/desk/desk.css'
import '@/components/ui/code-block.css'
import '@/components/ui/stacked-table.css'
import { deskLocale } from '@/lib/web/server-context'

export const metadata: Metadata = { robots: { index: false, follow: false } }

export default async function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang={await deskLocale()}>
      <body>{children}</body>
    </html>
  )
}
