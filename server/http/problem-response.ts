import { ProblemCode, ProblemError, type ProblemIssue } from '#shared/problem.ts'
import { type Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { type ContentfulStatusCode } from 'hono/utils/http-status'
import { type AppEnv } from './app-env.ts'

const STATUS: Record<ProblemCode, ContentfulStatusCode> = {
  malformed: 400,
  'not-signed-in': 401,
  'not-permitted': 403,
  'wrong-origin': 403,
  'not-found': 404,
  'not-allowed-in-state': 409,
  'revision-changed': 409,
  'fingerprint-changed': 409,
  'four-eyes': 409,
  'still-running': 409,
  'already-done': 409,
  'stale-version': 412,
  'too-large': 413,
  'unsupported-type': 415,
  'unreadable-document': 422,
  'wrong-host': 421,
  invalid: 422,
  'quote-mismatch': 422,
  'idempotency-mismatch': 422,
  'version-missing': 428,
  'too-many-requests': 429,
  internal: 500,
  'not-implemented': 501,
  unavailable: 503,
  'storage-full': 507,
}

const TITLES: Record<ProblemCode, string> = {
  malformed: 'Not readable',
  'not-signed-in': 'Not signed in',
  'not-permitted': 'Not permitted',
  'wrong-origin': 'Wrong origin',
  'not-found': 'Not found',
  'not-allowed-in-state': 'Not possible in this state',
  'revision-changed': 'The text has a newer revision',
  'fingerprint-changed': 'The claim changed',
  'four-eyes': 'Four eyes are needed',
  'still-running': 'Still running',
  'already-done': 'Already done',
  'stale-version': 'Changed since',
  'too-large': 'Too large',
  'unsupported-type': 'Type not supported',
  'unreadable-document': 'The document cannot be read',
  'wrong-host': 'Wrong host',
  invalid: 'Not valid',
  'quote-mismatch': 'Other words stand there',
  'idempotency-mismatch': 'Key used for something else',
  'version-missing': 'Version missing',
  'too-many-requests': 'Too many requests',
  internal: 'Our mistake',
  'not-implemented': 'Not offered',
  unavailable: 'Not available now',
  'storage-full': 'Storage is full',
}

/** Every code with the status and the title that it is answered with. */
export function listProblems(): { code: ProblemCode; status: number; title: string }[] {
  return ProblemCode.options.map((code) => ({ code, status: STATUS[code], title: TITLES[code] }))
}

/** RFC 9457 answer to whatever was thrown; what nobody expected is handed to `report` and answered as `internal`. */
export function answerProblem(
  c: Context<AppEnv>,
  thrown: unknown,
  report: (error: unknown) => void,
): Response {
  const error = problemOf(thrown, report)
  const status = STATUS[error.code]
  const { retryAfter } = error.extra
  if (typeof retryAfter === 'number') c.header('Retry-After', String(retryAfter))
  else if (error.code === 'unavailable') c.header('Retry-After', '2')
  c.header('Content-Type', 'application/problem+json; charset=utf-8')
  const problem = {
    ...error.extra,
    type: `urn:stet:problem:${error.code}`,
    title: TITLES[error.code],
    status,
    code: error.code,
    detail: error.message,
    requestId: c.get('requestId'),
  }
  return c.body(JSON.stringify(problem), status)
}

function problemOf(error: unknown, report: (error: unknown) => void): ProblemError {
  if (error instanceof ProblemError) return error
  if (error instanceof HTTPException && error.status === 400)
    return new ProblemError('malformed', 'The body is not JSON.')
  if (error instanceof HTTPException && error.status === 413) return tooLarge()
  const code = codeOf(error)
  if (code === 'SQLITE_FULL' || code === '53100' || code === 'ENOSPC') {
    return new ProblemError(
      'storage-full',
      'The disk of the server is full. Nothing was stored; try again when there is room.',
    )
  }
  if (UNAVAILABLE.has(code)) {
    report(error)
    return new ProblemError(
      'unavailable',
      'The database does not answer. Nothing was stored; try again in a moment.',
    )
  }
  report(error)
  return new ProblemError('internal', 'Something went wrong on our side. Nothing was stored.')
}

export function tooLarge(): ProblemError {
  return new ProblemError('too-large', 'This is larger than the server takes.')
}

/** Refusal for a body or query that does not fit its schema. */
export function invalid(
  issues: readonly { path: readonly PropertyKey[]; message: string }[],
): ProblemError {
  const named: ProblemIssue[] = issues
    .slice(0, 20)
    .map(({ path, message }) => ({ path: path.map(String).join('.'), message }))
  const first = named[0]
  const detail = first
    ? `${first.path || 'The body'}: ${first.message}`
    : 'The body is not as expected.'
  return new ProblemError('invalid', detail, { issues: named })
}

/** Codes of both drivers for: locked too long, connection refused or lost, shutting down, too many connections, serialisation failures. */
const UNAVAILABLE = new Set([
  'SQLITE_BUSY',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  '57P01',
  '57P02',
  '57P03',
  '53300',
  '55P03',
  '40001',
  '40P01',
  '57014',
])

function codeOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code
  if (error instanceof Error && error.message.startsWith('timeout exceeded when trying to connect'))
    return 'ECONNREFUSED'
  return ''
}
