import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { printsHash } from './prints-hash.ts'

const HASH = 'c'.repeat(64)
const packed = (text: string) => zipSync({ 'word/document.xml': strToU8(text) })

/** Says in its table of contents that the part is of 4 GB. */
function boasting(): Uint8Array {
  const bytes = Buffer.from(packed(HASH))
  bytes.writeUInt32LE(0xff_ff_ff_f0, bytes.indexOf(Buffer.from([0x50, 0x4b, 1, 2])) + 24)
  return bytes
}

test.each([
  ['a page with it', 'html', strToU8(`<p>${HASH}</p>`), true],
  ['a page without it', 'html', strToU8('<p></p>'), false],
  ['a package with it', 'docx', packed(`<w:t>${HASH}</w:t>`), true],
  ['a package without it', 'xlsx', packed('<t/>'), false],
  ['a package that cannot be opened', 'docx', strToU8('PK'), true],
  ['a package that says it is huge', 'docx', boasting(), false],
  ['a PDF', 'pdf', strToU8(`%PDF ${HASH}`), null],
] as const)('%s', (_what, format, bytes, printed) => {
  expect(printsHash(bytes, format, HASH)).toBe(printed)
})
