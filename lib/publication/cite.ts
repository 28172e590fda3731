/** What a citation of a version names. */
export type Cited = {
  site: string
  /** The claim in the language of the page, and that language. */
  statement: string
  slug: string
  version: number
  /** When the version was published, ISO 8601. */
  publishedAt: string
  /** The permanent address of the version. */
  address: string
}

/** A reference in three parts, of which the middle one is set in italics. */
export type Reference = { before: string; title: string; after: string }

/**
 * A reference to a web page by a group, as the Publication Manual of the American Psychological Association writes it
 * (7th edition, section 10.16): the title in italics, not in quotation marks; the version after it is not.
 */
export function apaReference({ site, statement, version, publishedAt, address }: Cited): Reference {
  const date = new Date(publishedAt)
  const day = `${date.getUTCFullYear()}, ${monthOf(date, 'long')} ${date.getUTCDate()}`
  return {
    before: `${site}. (${day}).`,
    title: statement.trim().replace(/\.$/, ''),
    after: `(Version ${version}). ${address}`,
  }
}

/** A BibTeX entry; the key names the claim and its version, braces keep capitals. */
export function bibtexEntry({ site, statement, slug, version, publishedAt, address }: Cited): string {
  const date = new Date(publishedAt)
  const fields = [
    ['author', `{${escapeTex(site)}}`],
    ['title', `{${escapeTex(statement)}}`],
    ['year', String(date.getUTCFullYear())],
    ['month', monthOf(date, 'short').toLowerCase()],
    ['note', `Version ${version}`],
    ['url', address],
  ]
  const lines = fields.map(([name, value]) => `  ${name} = ${name === 'month' ? value : `{${value}}`}`)
  return `@misc{countercheck-${slug}-v${version},\n${lines.join(',\n')}\n}`
}

function monthOf(date: Date, month: 'long' | 'short'): string {
  return new Intl.DateTimeFormat('en', { month, timeZone: 'UTC' }).format(date)
}

/** What TeX would read as a command, or print as another sign; BibTeX counts braces also behind a backslash. */
function escapeTex(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\{}$&#%_^~<>|]/g, (sign) => commands[sign] ?? `\\${sign}`)
}

const commands: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
}
