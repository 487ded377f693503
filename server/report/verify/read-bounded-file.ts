import { open } from 'node:fs/promises'
import { readAll } from '../../read-all.ts'
import { FILE_MB_MAX } from './verify-words.ts'

const BYTES_MAX = FILE_MB_MAX * 1024 * 1024

/** The bytes of a file; null where there are more than are read. */
export async function readBoundedFile(path: string): Promise<Buffer | null> {
  const file = await open(path)
  try {
    // One byte more than may be; what has no size, such as a device, is cut there too.
    const bytes = await readAll(file.createReadStream({ end: BYTES_MAX, autoClose: false }))
    return bytes.byteLength > BYTES_MAX ? null : bytes
  } finally {
    await file.close()
  }
}
