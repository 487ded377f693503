import { z } from 'zod'
import { ProblemError, ProblemIssue } from '#shared/problem.ts'
import { useMessages } from '../messages/messages.ts'
import { ConnectionError } from './connection-error.ts'

const Extra = z.object({
  requestId: z.string().optional(),
  retryAfterS: z.number().optional(),
  issues: z.array(ProblemIssue).optional(),
})

/** Turns whatever was thrown into sentences for a person: what happened, what became of the work, what to do. */
export function useProblemText(): (error: unknown) => string {
  const { problem } = useMessages()
  return (error) => {
    if (error instanceof ConnectionError) return problem.connection
    if (!(error instanceof ProblemError)) return problem.unexpected
    if (error.code === 'not-signed-in') return `${problem.titles[error.code]} ${problem.kept}`
    const extra = Extra.safeParse(error.extra).data ?? {}
    const parts = [error.message || problem.titles[error.code]]
    if (extra.retryAfterS) parts.push(problem.retryIn(extra.retryAfterS))
    if (error.code === 'internal') {
      parts.push(problem.kept)
      if (extra.requestId) parts.push(problem.requestId(extra.requestId))
    }
    return parts.join(' ')
  }
}

/** What a 422 says about each field, by the first part of its path; empty for every other error. */
export function fieldErrorsOf(error: unknown): Readonly<Record<string, string>> {
  if (!(error instanceof ProblemError)) return {}
  const issues = Extra.safeParse(error.extra).data?.issues ?? []
  return Object.fromEntries(
    issues.map((issue) => [issue.path.split('.')[0] ?? '', issue.message] as const).toReversed(),
  )
}

/** The thing as it stands on the server now, from a 412; `null` for every other error. */
export function currentOf<T>(error: unknown, schema: z.ZodType<T>): T | null {
  if (!(error instanceof ProblemError) || error.code !== 'stale-version') return null
  const parsed = z.object({ current: schema }).safeParse(error.extra)
  return parsed.success ? parsed.data.current : null
}
