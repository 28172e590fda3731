import ReactMarkdown, { type Options } from 'react-markdown'
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize'
import remarkGfm from 'remark-gfm'

const schema = {
  ...defaultSchema,
  tagNames: [
    'a',
    'p',
    'br',
    'strong',
    'em',
    'del',
    'code',
    'pre',
    'blockquote',
    'ul',
    'ol',
    'li',
    'hr',
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'table',
    'thead',
    'tbody',
    'tr',
    'th',
    'td',
  ],
  attributes: { a: ['href'], ol: ['start'] },
  protocols: { href: ['http', 'https', 'mailto'] },
  clobberPrefix: 'text-',
}

/** How Markdown is read wherever it is: no raw HTML, no images, links to http, https and mailto only. */
export const markdownOptions = {
  skipHtml: true,
  remarkPlugins: [remarkGfm],
  rehypePlugins: [[rehypeSanitize, schema]],
  urlTransform: (url: string) => (isAllowed(url) ? url : ''),
} satisfies Options

/** Addresses with a scheme that is allowed; relative ones would depend on the page that shows the text. */
function isAllowed(url: string): boolean {
  return /^(?:https?:\/\/|mailto:)/i.test(url)
}

/** What a line begins with: quotations and lists, one within the other. */
const containers = /^(?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t])))+/gm
const deepest = { marks: 20, indent: 60, signs: 1000 }

/**
 * Whether a text is nested deeper than anybody writes or reads. The time for such a text grows with the cube of its
 * depth, minutes for 5,000 characters, so it is shown as it was written.
 */
export function isTooNested(text: string): boolean {
  const begins = text.match(containers) ?? []
  if (begins.some((begin) => begin.length > deepest.indent || signsIn(begin) > deepest.marks)) return true
  return text.split(/\n[ \t]*\n/).some((part) => (part.match(/[*_~[\]]/g) ?? []).length > deepest.signs)
}

function signsIn(begin: string): number {
  return begin.match(/[>*+.)-]/g)?.length ?? 0
}

/** The words of a text in Markdown that readers see: without comments, addresses and what is struck through. */
export function shownWords(text: string): string {
  if (isTooNested(text)) return text
  let words = ''
  const collect = () => (tree: Part) => {
    words = wordsOf(tree)
  }
  ReactMarkdown({
    ...markdownOptions,
    rehypePlugins: [...markdownOptions.rehypePlugins, collect],
    children: text,
  })
  return words
}

type Part = { type: string; tagName?: string; value?: string; children?: Part[] }

const withinLines = new Set(['a', 'strong', 'em', 'code'])

function wordsOf({ type, tagName = '', value = '', children = [] }: Part): string {
  if (type === 'text') return value
  if (tagName === 'del') return ''
  const words = children.map(wordsOf).join('')
  return withinLines.has(tagName) ? words : `\n${words}\n`
}
