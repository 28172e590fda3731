import { z } from 'zod'
import { VERDICT_IDS } from '@/lib/verdicts/scale'
import { CLAIM_SHAPES, REQUEST_SHAPE } from '@/lib/verdicts/suggest/request'
import { FLAGS } from '@/lib/verdicts/suggest/suggestion'
import { schemaOf } from './schema-of'

/** `POST /suggest` as OpenAPI describes it. @param problem the answer to what cannot be read */
export function suggestOperation(problem: object) {
  return {
    operationId: 'suggest',
    summary:
      'What the decision rule suggests for a claim and its evidence; nothing is read from the record, nothing is stored',
    requestBody: { required: true, content: { 'application/json': { schema: schemaOf(Question, 'input') } } },
    responses: {
      '200': {
        description: 'The suggestion, with every step of the rule',
        content: { 'application/json': { schema: schemaOf(Answer, 'input') } },
      },
      '422': {
        ...problem,
        description:
          'The request is not valid; `errors` has the `path` of each fault as a JSON Pointer, and a `message`',
      },
      default: problem,
    },
  }
}

/** What spans several fields no schema says; it is refused with 422. */
const Question = REQUEST_SHAPE.extend({ claim: z.union(Object.values(CLAIM_SHAPES)) })

const Verdict = z.enum(VERDICT_IDS)
const Part = z.record(z.string(), z.unknown())

/** The fields of `Suggestion`. What was computed for one kind of claim stays open. */
const Answer = z.strictObject({
  rule: z.literal('1'),
  verdict: Verdict,
  reason: z.string(),
  heldBack: Verdict.nullable(),
  strength: z.enum(['strong', 'moderate', 'weak']).nullable(),
  flags: z.array(z.enum(FLAGS)),
  used: z.array(z.string()),
  excluded: z.array(z.strictObject({ id: z.string(), why: z.string() })),
  neededItems: z.number().nullable(),
  estimate: Part.nullable(),
  pairs: z.array(Part),
  comparators: z.array(Part),
  bound: Part.nullable(),
  change: Part.nullable(),
  steps: z.array(z.strictObject({ code: z.string(), values: Part })),
})
