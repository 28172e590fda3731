import { expect, test } from 'vitest'
import { databaseAddress } from '@/lib/core/database-address'

test.each([
  ['postgresql://u:secret@db.example:5432/name', 'db.example:5432/name'],
  ['postgresql://u:secret@[::1]/name?sslmode=require', '[::1]/name'],
  ['postgresql://u:secret@/name?host=/run/postgresql', 'localhost/name'],
  ['postgresql://db.example/name?user=u&password=se@cret', 'db.example/name'],
  ['postgresql://u:se%23cr%2Fet@db.example/name', 'db.example/name'],
  ['postgresql://u:se@cret@db.example/name', 'db.example/name'],
])('%s is shown as %s', (url, shown) => {
  expect(databaseAddress(url)).toBe(shown)
})

test.each(['#', '/', '?'])(
  'a bare %s in a password makes an address unreadable, also after digits',
  (sign) => {
    expect(databaseAddress(`postgresql://u:se${sign}cret@db.example/name`)).toBeNull()
    expect(databaseAddress(`postgresql://u:12${sign}cret@db.example/name`)).toBeNull()
  },
)
