import { inflateSync } from 'node:zlib'
import { strFromU8, unzipSync } from 'fflate'

/** Everything that a file of a report holds, packed parts unpacked: what a search for secret words goes through. */
export function fileContents(bytes: Uint8Array): string {
  const start = strFromU8(bytes.subarray(0, 4), true)
  if (start.startsWith('PK')) return unzipped(bytes)
  return start === '%PDF' ? inflated(bytes) : new TextDecoder().decode(bytes)
}

function unzipped(bytes: Uint8Array): string {
  return Object.entries(unzipSync(bytes))
    .map(([name, part]) => `${name}\n${new TextDecoder().decode(part)}`)
    .join('\n')
}

function inflated(bytes: Uint8Array): string {
  const file = strFromU8(bytes, true)
  const parts = [file]
  for (const { index } of file.matchAll(/stream\r?\n/g)) {
    const from = file.indexOf('\n', index) + 1
    const to = file.indexOf('endstream', from)
    try {
      parts.push(strFromU8(inflateSync(bytes.subarray(from, to)), true))
    } catch {
      // A stream that is not deflated stands in the file as it is.
    }
  }
  return parts.join('\n')
}
