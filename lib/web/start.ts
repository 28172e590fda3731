import { env } from '@/lib/core/env'
import { type CacheFollower, followTags } from './cache-follower'
import { answerFinishedPages } from './finished-pages'
import { PageCache } from './page-cache'
import { secureEveryResponse } from './security-headers'

declare global {
  // One per process, although Next.js loads modules once per kind of bundle; page-cache-handler.mjs looks here too.
  var countercheckPageCache: PageCache | undefined
  var countercheckFollower: CacheFollower | undefined
}

/** Memory for finished pages: a page of 30 KB takes 8. */
const pageCacheBytes = 256 * 1024 * 1024

/** What every server process does once, before its first request (instrumentation.ts). */
export function startServing(): void {
  const { DATABASE_URL, SITE_URL } = env()
  secureEveryResponse(SITE_URL.startsWith('https:'))
  const cache = new PageCache({ maxBytes: pageCacheBytes })
  globalThis.countercheckPageCache = cache
  answerFinishedPages(cache)
  globalThis.countercheckFollower = followTags(DATABASE_URL, cache)
}

/**
 * Waits until this process knows of every change committed so far, so that whoever made one is answered after the
 * pages of this process show it. Resolves after a second at the latest, and at once where no pages are served.
 */
export async function pagesCaughtUp(): Promise<void> {
  await globalThis.countercheckFollower?.caughtUp()
}
