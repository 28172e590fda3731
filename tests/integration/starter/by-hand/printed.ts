import { createElement, type ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { BenchmarkArticle } from '@/components/public/entry/benchmark-article'
import { VendorArticle } from '@/components/public/entry/vendor-article'
import { speech } from '@/lib/i18n/translator'
import type { BenchmarkPage } from '@/lib/publication/read/benchmark-page'
import type { VendorPage } from '@/lib/publication/read/vendor-page'

const s = speech('en')

/** What a reader of an article sees, in one line of text. */
function textOf(article: ReactElement): string {
  const markup = renderToStaticMarkup(article).replaceAll(/<[^>]+>/g, ' ')
  return markup.replaceAll('&#x27;', '’').replaceAll(/[\s\u00a0]+/g, ' ')
}

/** The page of a vendor as far as its numbers go: from its tallies to what it left out. */
export function vendorText(page: VendorPage): string {
  return textOf(createElement(VendorArticle, { s, page }))
}

export function benchmarkText(page: BenchmarkPage): string {
  return textOf(createElement(BenchmarkArticle, { s, page }))
}
