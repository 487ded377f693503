import { type IncomingMessage } from 'node:http'
import { cannotFetch, tooLargeToFetch } from './fetch-refusal.ts'

/** `total` is what the server promises, null where it promises nothing. */
export type FetchProgress = { received: number; total: number | null }

/**
 * Reads the whole body of an answer, counting what really comes.
 *
 * @throws ProblemError `too-large` above `bytesMax`, as promised or as received; `invalid` for a body that ends early
 */
export async function readFetchBody(
  response: IncomingMessage,
  bytesMax: number,
  onProgress: (progress: FetchProgress) => void,
): Promise<Uint8Array> {
  const promised = Number(response.headers['content-length'] ?? Number.NaN)
  const total = Number.isFinite(promised) ? promised : null
  if (total !== null && total > bytesMax) throw tooLargeToFetch()
  const chunks: Buffer[] = []
  let received = 0
  try {
    for await (const chunk of response) {
      if (!Buffer.isBuffer(chunk)) throw cannotFetch()
      received += chunk.byteLength
      if (received > bytesMax) break
      chunks.push(chunk)
      onProgress({ received, total })
    }
  } catch {
    throw cannotFetch()
  }
  if (received > bytesMax) throw tooLargeToFetch()
  if (!response.complete) throw cannotFetch()
  return Buffer.concat(chunks)
}
