/**
 * Why a file that somebody named cannot be read, in words for them.
 *
 * @throws the error itself where it is about something else
 */
export function fileProblem(error: unknown): { code: string; detail: string } {
  const code = error instanceof Error && 'code' in error ? error.code : null
  if (code === 'ENOENT') return { code: 'not-found', detail: 'There is no such file.' }
  if (code === 'EISDIR') return { code: 'invalid', detail: 'This is a folder.' }
  if (code === 'EACCES') return { code: 'not-permitted', detail: 'This file may not be read.' }
  throw error
}
