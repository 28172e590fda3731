import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { env } from '@/lib/core/env'

const ivBytes = 12
const tagBytes = 16

/**
 * An app's secret as the database keeps it: AES-256-GCM under a key derived from NEXTAUTH_SECRET, bound to the person, so
 * that neither a stolen backup nor a row copied to somebody else lets anybody compute codes.
 */
export function sealSecret(secret: string, personId: string): string {
  const iv = randomBytes(ivBytes)
  const cipher = createCipheriv('aes-256-gcm', key(), iv).setAAD(Buffer.from(personId))
  const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url')
}

/** The secret again; null where it was sealed under another NEXTAUTH_SECRET, for somebody else, or was changed. */
export function openSecret(sealed: string, personId: string): string | null {
  const bytes = Buffer.from(sealed, 'base64url')
  const [iv, tag] = [bytes.subarray(0, ivBytes), bytes.subarray(ivBytes, ivBytes + tagBytes)]
  try {
    const decipher = createDecipheriv('aes-256-gcm', key(), iv, { authTagLength: tagBytes })
      .setAAD(Buffer.from(personId))
      .setAuthTag(tag)
    const opened = decipher.update(bytes.subarray(ivBytes + tagBytes))
    return Buffer.concat([opened, decipher.final()]).toString('utf8')
  } catch {
    return null
  }
}

function key(): Buffer {
  return Buffer.from(hkdfSync('sha256', env().NEXTAUTH_SECRET, '', 'countercheck second factor', 32))
}
