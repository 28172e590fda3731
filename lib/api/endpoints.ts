import { deskEndpoints } from './desk-endpoints'
import type { Endpoint } from './endpoint'
import { publicEndpoints } from './public-endpoints'

/** All addresses of the API below /api/v1. */
export const endpoints: readonly Endpoint[] = [...publicEndpoints, ...deskEndpoints]

/** The endpoint of a path, and the parts that its braces stand for. */
export function findEndpoint(
  method: string,
  parts: readonly string[],
): { endpoint: Endpoint; params: Record<string, string> } | null {
  for (const endpoint of endpoints) {
    const params = method === endpoint.method ? matched(endpoint.path.slice(1).split('/'), parts) : null
    if (params) return { endpoint, params }
  }
  return null
}

/** The methods that a path takes; none where nothing is. */
export function methodsOf(parts: readonly string[]): string[] {
  const methods = ['GET', 'POST'].filter((method) => findEndpoint(method, parts))
  return methods.includes('GET') ? [...methods, 'HEAD'] : methods
}

function matched(pattern: string[], parts: readonly string[]): Record<string, string> | null {
  if (pattern.length !== parts.length) return null
  const params: Record<string, string> = {}
  for (const [at, expected] of pattern.entries()) {
    const part = parts[at] ?? ''
    if (expected.startsWith('{')) params[expected.slice(1, -1)] = part
    else if (expected !== part) return null
  }
  return params
}
