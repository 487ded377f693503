import { strFromU8, unzipSync } from 'fflate'
import { type ReportFormat } from '../report-format.ts'

/** More than the parts of a report's package hold together; what says that it holds more is not opened. */
const PARTS_BYTES_MAX = 128 * 1024 * 1024

/** Whether a file prints a hash somewhere; a package that cannot be opened may. Null for a PDF, in which no words can be looked for. */
export function printsHash(bytes: Uint8Array, format: ReportFormat, hash: string): boolean | null {
  if (format === 'pdf') return null
  if (format !== 'docx' && format !== 'xlsx') return Buffer.from(bytes).includes(hash)
  let left = PARTS_BYTES_MAX
  try {
    // No part grows beyond the size that it declares.
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => name.endsWith('.xml') && (left -= originalSize) >= 0,
    })
    return Object.values(parts).some((part) => strFromU8(part).includes(hash))
  } catch {
    return true
  }
}
