import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { brotliDecompressSync } from 'node:zlib'

/**
 * Adobe's tables (CMaps) that tell which letters the bytes of a Chinese, Japanese or Korean PDF stand for, in the packed form that pdf.js reads: 168 of 1.2 MB,
 * which differ little and so pack well together. Made in the folder `cmaps` of pdfjs-dist 5.6.205 by
 * `tar --format=ustar --sort=name --owner=0 --group=0 --numeric-owner --mode=644 --mtime=@0 -cf - *.bcmap | brotli -q 11 -w 24`.
 */
export const LETTER_TABLES_FILE = 'letter-tables.tar.br'

const BLOCK_BYTES = 512

let unpacking: Promise<ReadonlyMap<string, Uint8Array>> | null = null

/** The table of this name, as `90ms-RKSJ-H`; null where there is none. Loads them all the first time, some hundredths of a second. */
export async function findLetterTable(name: string): Promise<Uint8Array | null> {
  unpacking ??= unpack()
  const table = (await unpacking).get(`${name}.bcmap`)
  // A copy: whoever gets it may hand it on and be left with nothing.
  return table === undefined ? null : new Uint8Array(table)
}

async function unpack(): Promise<ReadonlyMap<string, Uint8Array>> {
  const packed = await readFile(path.join(import.meta.dirname, LETTER_TABLES_FILE))
  return listFiles(brotliDecompressSync(packed))
}

/** The files of a tar by their names: a block for the head, with the name in front and the size as octal digits at 124, then whole blocks of bytes. */
function listFiles(tar: Buffer): ReadonlyMap<string, Uint8Array> {
  const files = new Map<string, Uint8Array>()
  let at = 0
  while (at + BLOCK_BYTES <= tar.length && tar[at] !== 0) {
    const name = tar.toString('latin1', at, tar.indexOf(0, at))
    const size = Number.parseInt(tar.toString('latin1', at + 124, at + 135), 8)
    const start = at + BLOCK_BYTES
    files.set(name, tar.subarray(start, start + size))
    at = start + Math.ceil(size / BLOCK_BYTES) * BLOCK_BYTES
  }
  return files
}
