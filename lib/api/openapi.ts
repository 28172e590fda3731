import { z } from 'zod'
import { tokenScopeIds } from '@/lib/auth/token-scopes'
import type { Endpoint } from './endpoint'
import { endpoints } from './endpoints'
import { schemaOf } from './schema-of'
import { suggestOperation } from './suggest-operation'

const problem = {
  description:
    'A refusal, as application/problem+json (RFC 9457); `errors` has a JSON Pointer for each fault',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
}

const running = {
  ...problem,
  description: 'The claim changed meanwhile, or another request with the same Idempotency-Key is at work',
}
const otherRequest = { ...problem, description: 'The Idempotency-Key came with another request before' }

const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  schema: { type: 'string', minLength: 1, maxLength: 257 },
  example: '"8e03978e-40d5-43dd-bc93-6894a57f9324"',
  description:
    'A string of your own for this request (draft-ietf-httpapi-idempotency-key-header). For 24 hours a second request with the same token, key, address and body is not carried out again and gets the answer of the first; with another address or body it gets 422, and 409 while the first is at work. A refusal uses up no key.',
}

/** The OpenAPI 3.1 document, made of the list of endpoints, and of the rule, whose route is its own. */
export function openApi(siteUrl: string) {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const endpoint of endpoints) {
    paths[endpoint.path] = { ...paths[endpoint.path], [endpoint.method.toLowerCase()]: operation(endpoint) }
  }
  paths['/suggest'] = { post: suggestOperation(problem) }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Countercheck',
      version: '1',
      description: `Reading the record needs no token. The desk takes a personal token; its scopes are ${tokenScopeIds.join(', ')}.`,
    },
    servers: [{ url: `${siteUrl}/api/v1` }],
    paths,
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
      schemas: {
        Problem: {
          type: 'object',
          required: ['type', 'title', 'status', 'detail'],
          properties: {
            type: { type: 'string' },
            title: { type: 'string' },
            status: { type: 'integer' },
            detail: { type: 'string' },
            errors: {
              type: 'array',
              items: {
                type: 'object',
                properties: { pointer: { type: 'string' }, detail: { type: 'string' } },
              },
            },
          },
        },
      },
    },
  }
}

function operation({ method, id, summary, scope, params, given, answer }: Endpoint) {
  const status = method === 'POST' ? '201' : '200'
  return {
    operationId: id,
    summary,
    ...(scope ? { security: [{ token: [] }], 'x-scope': scope } : {}),
    parameters: [
      ...parameters(params, 'path'),
      ...(method === 'POST' ? [idempotencyKey] : []),
      ...(method === 'GET' && given instanceof z.ZodObject ? parameters(given, 'query') : []),
    ],
    ...(method === 'POST'
      ? {
          requestBody: {
            required: true,
            content: { 'application/json': { schema: schemaOf(given, 'input') } },
          },
        }
      : {}),
    responses: {
      [status]: {
        description: 'The answer',
        content: { 'application/json': { schema: schemaOf(answer, 'input') } },
      },
      ...(method === 'POST' ? { '409': running, '422': otherRequest } : {}),
      default: problem,
    },
  }
}

function parameters(shape: z.ZodObject, place: 'path' | 'query') {
  return Object.entries<z.ZodType>(shape.shape).map(([name, schema]) => ({
    name,
    in: place,
    required: place === 'path',
    schema: schemaOf(schema, 'input'),
  }))
}
