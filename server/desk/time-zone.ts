import { ProblemError } from '#shared/problem.ts'

/** @throws ProblemError `invalid` for a name that is no time zone */
export function requireTimeZone(name: string): void {
  try {
    Intl.DateTimeFormat('en', { timeZone: name })
  } catch {
    throw new ProblemError('invalid', `There is no time zone called ${name}.`, {
      issues: [{ path: 'timeZone', message: 'is not a known time zone' }],
    })
  }
}
