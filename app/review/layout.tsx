import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import '@/app/globals.css'
import '@/app/[locale]/styles/charts.css'
import '@/components/desk/desk.css'
import '@/components/desk/review.css'
import '@/components/desk/submissions.css'
import '@/components/desk/bench.css'
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
