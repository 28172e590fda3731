import type { z } from 'zod'
import type { Actor } from '@/lib/auth/actor'
import type { TokenScope } from '@/lib/auth/token-scopes'
import type { CommandContext } from '@/lib/core/command'
import type { RecordReader } from '@/lib/db/record-pool'

/** What an endpoint sees: parts of the path, the query or the body by their schemas, and what it reads with. */
export type Call<P, G> = {
  params: P
  given: G
  record: RecordReader
  context: Omit<CommandContext, 'actor'> & { actor: Actor }
}

/** An address of the API. Routes, validation, the OpenAPI document and the contract tests follow from the list. */
export type EndpointSpec<P extends z.ZodObject, G extends z.ZodType, A extends z.ZodType> = {
  method: 'GET' | 'POST'
  /** Below /api/v1, with parameters in braces. */
  path: string
  id: string
  summary: string
  /** Null for what everybody may read. */
  scope: TokenScope | null
  params: P
  /** The query of a GET, the JSON body of a POST. */
  given: G
  answer: A
  /** The answer, or null where nothing is, or nothing for this caller. */
  run: (call: Call<z.output<P>, z.output<G>>) => Promise<z.input<A> | null>
}

export type Endpoint = {
  method: 'GET' | 'POST'
  path: string
  id: string
  summary: string
  scope: TokenScope | null
  params: z.ZodObject
  given: z.ZodType
  answer: z.ZodType
  run: (call: Call<unknown, unknown>) => Promise<unknown>
}

/** Adds an endpoint to a list of many kinds. Safe: the route parses with the same schemas before it calls `run`. */
export function endpoint<P extends z.ZodObject, G extends z.ZodType, A extends z.ZodType>(
  spec: EndpointSpec<P, G, A>,
): Endpoint {
  return spec as unknown as Endpoint
}
