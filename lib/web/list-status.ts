import type { ServerResponse } from 'node:http'

/**
 * Pages of the framework answer 200, a redirect or 404 without a body, and cannot answer anything else. A list of
 * claims is rendered while its response waits, and says here what it is answered with instead of 200.
 */
export function expectListStatus(id: string, response: ServerResponse): void {
  const statuses = listStatuses()
  statuses.set(id, 200)
  response.on('close', () => statuses.delete(id))
  const write: (status: number, ...rest: never[]) => ServerResponse = response.writeHead.bind(response)
  response.writeHead = (status: number, ...rest: never[]) =>
    write(status === 200 ? (statuses.get(id) ?? 200) : status, ...rest)
}

/** Says what the list that is being rendered for a request is answered with; `id` is the value of `listHeader`. */
export function answerListWith(id: string | null, status: 400 | 404 | 503): void {
  if (id !== null && listStatuses().has(id)) listStatuses().set(id, status)
}

/** On requests for a list; next.config.js rewrites them to the page that is rendered for each. */
export const listHeader = 'x-countercheck-list'

function listStatuses(): Map<string, number> {
  globalThis.countercheckListStatuses ??= new Map()
  return globalThis.countercheckListStatuses
}

declare global {
  // One per process, although Next.js loads modules once per kind of bundle.
  var countercheckListStatuses: Map<string, number> | undefined
}
