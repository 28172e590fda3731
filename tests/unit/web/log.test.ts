import { afterEach, beforeEach, expect, test, vi } from 'vitest'

const written = vi.fn(() => true)
beforeEach(() => {
  vi.resetModules()
  vi.spyOn(process.stderr, 'write').mockImplementation(written)
  vi.stubEnv('NEXTAUTH_SECRET', 'a secret of the tests, long enough')
  vi.stubEnv('DATABASE_URL', 'postgresql://nowhere/none')
})
afterEach(() => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
  written.mockClear()
})

test.each([
  ['info', 2],
  ['warn', 2],
  ['error', 1],
  ['silent', 0],
])('LOG_LEVEL %s lets %d of a warning and an error through', async (level, lines) => {
  vi.stubEnv('LOG_LEVEL', level)
  const { logDoubtful, logUnexpected } = await import('@/lib/web/log')
  logDoubtful('somewhere', new Error('state mismatch'))
  logUnexpected('somewhere', new Error('a bug'))
  expect(written).toHaveBeenCalledTimes(lines)
})

test('an error that nobody foresaw is one line of JSON with the number that the reader is told', async () => {
  const { logUnexpected } = await import('@/lib/web/log')
  const requestId = logUnexpected('GET /', new Error('two\nlines', { cause: new TypeError('why') }))
  const [line = ''] = written.mock.calls.flat()
  expect(line).toMatch(/^[^\n]+\n$/)
  expect(JSON.parse(line)).toMatchObject({
    level: 'error',
    requestId,
    where: 'GET /',
    cause: 'TypeError: why',
  })
})

test('the log holds no link that opens an account', async () => {
  const { logUnexpected } = await import('@/lib/web/log')
  logUnexpected('GET /accept/bY3vQ8sK2nT5wZ7cE1rA9u', new Error('The database cannot be reached.'))
  const [line = ''] = written.mock.calls.flat()
  expect(JSON.parse(line)).toMatchObject({ where: 'GET /accept/…' })
  expect(line).not.toContain('bY3vQ8sK2nT5wZ7cE1rA9u')
})
