import { ProblemError } from '#shared/problem.ts'

/** One sentence for all that goes wrong between here and the website, so that it does not tell what stands at an address. */
export function cannotFetch(): ProblemError {
  return new ProblemError(
    'invalid',
    'The page could not be fetched. Check the address, or save the page and import the file.',
  )
}

/** For an address that is refused for how it is written. */
export function badAddress(detail: string): ProblemError {
  return new ProblemError('invalid', detail)
}

export function tooLargeToFetch(): ProblemError {
  return new ProblemError('too-large', 'The page is larger than 10 MB.')
}
