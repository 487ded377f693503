import { z } from 'zod'

/** Every expected refusal has one of these codes; programs decide on the code, people read the detail. */
export const ProblemCode = z.enum([
  'malformed',
  'not-signed-in',
  'not-permitted',
  'wrong-origin',
  'not-found',
  'not-allowed-in-state',
  'revision-changed',
  'fingerprint-changed',
  'four-eyes',
  'still-running',
  'already-done',
  'stale-version',
  'too-large',
  'unsupported-type',
  'unreadable-document',
  'invalid',
  'quote-mismatch',
  'idempotency-mismatch',
  'version-missing',
  'wrong-host',
  'too-many-requests',
  'unavailable',
  'storage-full',
  'not-implemented',
  'internal',
])
export type ProblemCode = z.infer<typeof ProblemCode>

/** Where in the body a 422 was found: path as zod gives it, joined by dots. */
export const ProblemIssue = z.object({ path: z.string(), message: z.string() })
export type ProblemIssue = z.infer<typeof ProblemIssue>

/** RFC 9457 body of every refusal. `extra` members (such as `current` of a 412) stand beside these. */
export const Problem = z.looseObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: ProblemCode,
  detail: z.string(),
  requestId: z.string(),
  issues: z.array(ProblemIssue).optional(),
})
export type Problem = z.infer<typeof Problem>

/**
 * The one kind of expected refusal, thrown by verbs and thrown again by the client.
 * `extra` is merged into the problem body, e.g. `{ current }` or `{ found: 'the words that stand there' }`.
 */
export class ProblemError extends Error {
  readonly code: ProblemCode
  readonly extra: Readonly<Record<string, unknown>>

  constructor(code: ProblemCode, detail: string, extra: Readonly<Record<string, unknown>> = {}) {
    super(detail)
    this.name = 'ProblemError'
    this.code = code
    this.extra = extra
  }
}
