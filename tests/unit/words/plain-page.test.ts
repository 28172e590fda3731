import { expect, test } from 'vitest'
import { speech } from '@/lib/i18n/translator'
import { plainHtml } from '@/lib/web/plain-page'

const said = { title: 'No day', text: 'Not a day.', link: { href: '/claims', label: 'Claims' } }

test('a short page of the record says how to report an error', () => {
  const html = plainHtml(speech('ko'), { ...said, footer: true })
  expect(html).toContain('오류를 찾으셨나요?')
  expect(html).toContain('<a href="/ko/method#contact">연락 방법</a>')
})

test('other short pages say nothing of verdicts', () => {
  expect(plainHtml(speech('en'), said)).not.toContain('<footer>')
})
