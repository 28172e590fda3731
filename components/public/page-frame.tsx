import type { ReactNode } from 'react'
import { type LocalText, locales } from '@/lib/i18n/locales'
import type { Speech } from '@/lib/i18n/translator'
import { localPath } from '@/lib/web/paths'

type Props = {
  s: Speech
  /** The page's path without its language; null on pages that exist at no address of their own. */
  path: string | null
  /** How to reach the people who run the site, as they state it. */
  contact: LocalText
  /** The whole address of the page, for paper; null where it has none. */
  address: string | null
  children: ReactNode
}

/** What stands around every public page. */
export function PageFrame({ s, path, contact, address, children }: Props) {
  return (
    <>
      <a className="skip" href="#text">
        {s.t('site.skip')}
      </a>
      <Masthead s={s} path={path} />
      <main id="text">
        {address === null ? null : <p className="print-only meta">{address}</p>}
        {children}
      </main>
      <Footer s={s} contact={contact} />
    </>
  )
}

const sections = [
  { path: '/claims', label: 'claims' },
  { path: '/method', label: 'method' },
  { path: '/data', label: 'data' },
] as const

function Masthead({ s, path }: { s: Speech; path: string | null }) {
  return (
    <header className="masthead">
      <a
        className="wordmark"
        href={localPath(s.locale, '/')}
        aria-current={path === '/' ? 'page' : undefined}
      >
        {s.t('site.name')}
      </a>
      <nav aria-label={s.t('site.navigation')}>
        {sections.map((section) => (
          <a
            key={section.path}
            href={localPath(s.locale, section.path)}
            aria-current={path === section.path ? 'page' : undefined}
          >
            {s.t(`site.${section.label}`)}
          </a>
        ))}
      </nav>
      <LanguageSwitch s={s} path={path ?? '/'} />
    </header>
  )
}

function LanguageSwitch({ s, path }: { s: Speech; path: string }) {
  return (
    <nav className="languages" aria-label={s.t('site.languages')}>
      {locales.map((locale) =>
        locale === s.locale ? (
          <span key={locale} aria-current="true">
            {nameOf(locale)}
          </span>
        ) : (
          <a key={locale} href={localPath(locale, path)} hrefLang={locale} lang={locale}>
            {nameOf(locale)}
          </a>
        ),
      )}
    </nav>
  )
}

function nameOf(locale: string): string {
  return new Intl.DisplayNames([locale], { type: 'language' }).of(locale) ?? locale
}

function Footer({ s, contact }: { s: Speech; contact: LocalText }) {
  const reach = s.text(contact)
  return (
    <footer className="footer">
      <section aria-label={s.t('site.footer.label')}>
        <p>
          <strong>{s.t('site.footer.error')}</strong>{' '}
          {reach ? s.t('site.footer.report', { contact: reach.text }) : s.t('site.footer.reportNowhere')}{' '}
          <a href={localPath(s.locale, '/method#contact')}>
            {reach ? s.t('method.contactTitle') : s.t('site.footer.reportLink')}
          </a>
        </p>
        <p>{s.t('site.footer.starter')}</p>
        <p>
          {s.t('site.footer.licence')} <a href={localPath(s.locale, '/data')}>{s.t('site.data')}</a> ·{' '}
          <a href={localPath(s.locale, '/method')}>{s.t('site.method')}</a> ·{' '}
          <a href={localPath(s.locale, '/corrections')}>{s.t('corrections.title')}</a> ·{' '}
          <a href="/review">{s.t('site.signIn')}</a>
        </p>
      </section>
    </footer>
  )
}
