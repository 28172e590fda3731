import { problem } from './problem'

/** 422: well-formed JSON that is not a valid request, with every fault at its JSON Pointer. */
export function unprocessable(errors: readonly { path: string; message: string }[]): Response {
  return problem({
    type: 'about:blank',
    title: 'Invalid request',
    status: 422,
    detail: `The request has ${errors.length} ${errors.length === 1 ? 'fault' : 'faults'}.`,
    errors,
  })
}
