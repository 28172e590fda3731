import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Markdown } from '@/components/markdown'

const html = (text: string) => renderToStaticMarkup(<Markdown text={text} />)

test.each([
  ['quotations', '> '.repeat(2500)],
  ['quotations without spaces', '>'.repeat(5000)],
  ['lists on one line', '- '.repeat(2500)],
  ['numbered lists on one line', '1. '.repeat(1600)],
  [
    'lists by indentation',
    Array.from({ length: 90 }, (_, depth) => `${' '.repeat(2 * depth)}- a`).join('\n'),
  ],
  ['emphasis', `${'*'.repeat(2499)}a${'*'.repeat(2499)}`],
  ['links that never end', '](a'.repeat(1600)],
])('%s within one another, as deep as a text allows, are shown as written', (_, text) => {
  expect(html(`${text}x`).replaceAll('&gt;', '>')).toBe(`<div class="prose"><p>${text}x</p></div>`)
})

test('what people write is shown as Markdown', () => {
  const text = '> > 1. a\n\n- - b\n\n**c** _d_ [e](https://report.example/)\n\n---\n\n- [ ] f'
  const shown = html(text)
  for (const tag of [
    '<blockquote>',
    '<ol>',
    '<ul>',
    '<strong>c',
    '<em>d',
    '<a href="https://report.example/"',
    '<hr/>',
  ])
    expect(shown).toContain(tag)
})
