import { z } from 'zod'

const Values = z.record(z.string(), z.string())

/** What is wrong with an event of the chain or its head: a message id under `audit.chain`, and the values in it. */
export const ChainProblem = z.strictObject({
  code: z.enum([
    'missing',
    'unlinked',
    'changed',
    'columns',
    'undeclared',
    'headless',
    'otherHead',
    'givenLater',
    'givenOther',
  ]),
  values: Values,
})
export type ChainProblem = z.output<typeof ChainProblem>

/** What is wrong with a version: a message id under `audit.version`. */
export const VersionProblem = z.enum(['missing', 'unlinked', 'changed', 'columns', 'undeclared'])
export type VersionProblem = z.output<typeof VersionProblem>

/** The first thing that is broken, by its event or its version. */
export const Broken = z.discriminatedUnion('part', [
  z.strictObject({ part: z.literal('chain'), seq: z.string(), problem: ChainProblem }),
  z.strictObject({
    part: z.literal('version'),
    claim: z.string(),
    version: z.int().min(0),
    problem: VersionProblem,
  }),
])
export type Broken = z.output<typeof Broken>
