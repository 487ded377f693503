import { createHash } from 'node:crypto'

/** SHA-256 in hex of a text's UTF-8, or of bytes; of several parts as if they were one. */
export function sha256(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest('hex')
}
