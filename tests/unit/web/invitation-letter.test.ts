import { expect, test, vi } from 'vitest'
import { invitationLetter } from '@/lib/notices/mail/invitation-letter'

vi.stubEnv('DATABASE_URL', 'postgresql://nobody@127.0.0.1:1/none')
vi.stubEnv('NEXTAUTH_SECRET', 'a secret of the tests, long enough')
vi.stubEnv('SITE_URL', 'https://check.example')

test('an invitation by e-mail holds the link alone: no claim, no name, and its id gives the link away to nobody', () => {
  const invited = { to: 'jane@outside.example', token: 'a-token-that-opens', locale: 'en' } as const
  const { messageId, subject, text, to } = invitationLetter(invited, 'https://check.example')
  expect(to).toBe('jane@outside.example')
  expect(text).toContain('https://check.example/accept/a-token-that-opens')
  expect(`${messageId}${subject}`).not.toContain('a-token-that-opens')
  expect(messageId).toMatch(/^<invitation\.[0-9a-f]{32}@check\.example>$/)
  expect(invitationLetter({ ...invited, locale: 'ko' }, 'https://check.example').subject).toMatch(/초대/)
})
