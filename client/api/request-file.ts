import { ConnectionError } from './connection-error.ts'
import { refusalOf, type RequestOptions, send } from './request.ts'

/**
 * One call of the API that is answered with a file. `disposition` is the header that names it.
 *
 * @throws ProblemError for every refusal, as `request` does
 * @throws ConnectionError when there is no answer, or only a part of it
 */
export async function requestFile(
  options: Pick<RequestOptions<unknown>, 'path' | 'query' | 'signal'>,
): Promise<{ blob: Blob; disposition: string | null }> {
  const response = await send(options)
  if (!response.ok) throw await refusalOf(response)
  try {
    const blob = await response.blob()
    return { blob, disposition: response.headers.get('content-disposition') }
  } catch (error) {
    if (options.signal?.aborted) throw error
    throw new ConnectionError(error)
  }
}
