import { z } from 'zod'

/**
 * JSON Schema 2020-12, which OpenAPI 3.1 uses. What JSON Schema cannot say stays open, and so does what contains itself:
 * only whole JSON values do.
 */
export function schemaOf(schema: z.ZodType, io: 'input' | 'output') {
  const {
    $schema: _,
    $defs: __,
    ...rest
  } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    reused: 'inline',
  })
  return withoutReferences(rest)
}

function withoutReferences(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutReferences)
  if (typeof value !== 'object' || value === null) return value
  if ('$ref' in value) return {}
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutReferences(inner)]))
}
