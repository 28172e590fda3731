import { versionJsonPath } from './permalink'
import type { ChainedVersion } from './read/newest-chain'

/** Shell commands by which readers check what they were given; curl, sha256sum, unzip and grep are all they need. */

/** Prints the SHA-256 of a version. */
export function versionCommand({ slug, version }: ChainedVersion, siteUrl: string): string {
  return `curl -fsS ${siteUrl}${versionJsonPath(slug, version)} | sha256sum`
}

/** Prints the hash that a version names, then that of the version before; null for version 0, which has none. */
export function chainCommand({ slug, version }: ChainedVersion, siteUrl: string): string | null {
  if (version === 0) return null
  const [now, before] = [version, version - 1].map((number) => `${siteUrl}${versionJsonPath(slug, number)}`)
  return `curl -fsS ${now} | grep -o '"previousHash":"[0-9a-f]*"' | cut -d'"' -f4
curl -fsS ${before} | sha256sum | cut -d' ' -f1`
}

/** Prints the SHA-256 of a snapshot, then checks every file in it. */
export function snapshotCommand(day: string, siteUrl: string): string {
  const file = `countercheck-${day}.zip`
  return `curl -fsS -o ${file} ${siteUrl}/export/snapshots/${day}.zip
sha256sum ${file}
unzip -oq ${file} -d countercheck-${day} && (cd countercheck-${day} && sha256sum -c SHA256SUMS)`
}
