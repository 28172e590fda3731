import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { defaultLocale, LocaleSchema } from '@/lib/i18n/locales'
import '../globals.css'
import './styles/frame.css'
import './styles/claim.css'
import './styles/lists.css'
import './styles/facets.css'
import './styles/tables.css'
import '@/components/ui/code-block.css'
import '@/components/ui/stacked-table.css'
import './styles/charts.css'
import './styles/forms.css'
import './styles/print.css'

export const metadata: Metadata = {
  title: { default: 'Countercheck', template: '%s · Countercheck' },
  icons: { icon: '/favicon.svg' },
  formatDetection: { telephone: false, date: false, address: false, email: false },
}

export const viewport: Viewport = { width: 'device-width', initialScale: 1, colorScheme: 'light dark' }

/** The public pages. An unknown language is answered 404 by the pages, in English. */
export default async function PublicLayout({
  children,
  params,
}: {
  children: ReactNode
  params: Promise<{ locale: string }>
}) {
  const { locale } = await params
  return (
    <html lang={LocaleSchema.catch(defaultLocale).parse(locale)}>
      <body>{children}</body>
    </html>
  )
}
