import { decodeWindows1252 } from '../windows-1252.ts'
import { type ReadOptions } from '../reader.ts'

/** How sure the letters are: as declared, some unknown (they stand as U+FFFD), or as a person agreed. */
export type EmlLetters = { words: string; surety: 'sure' | 'unknown' | 'chosen' }

/**
 * Bytes of a part in the encoding that it declares. Where it declares none, or plain ASCII for bytes that are not, UTF-8 if it fits to the last byte;
 * nothing else is guessed.
 */
export function decodeEml(
  bytes: Uint8Array,
  label: string | undefined,
  options: ReadOptions,
): EmlLetters {
  const isAscii = bytes.every((byte) => byte < 0x80)
  if (label === undefined || SAYS_NOTHING.test(label)) {
    if (isAscii) return { words: latin1(bytes), surety: 'sure' }
    const words = decode(bytes, 'utf-8', true)
    if (words !== null) return { words, surety: 'sure' }
    if (options.encoding !== undefined) return { words: decodeWindows1252(bytes), surety: 'chosen' }
    return { words: onlyAscii(bytes), surety: 'unknown' }
  }
  const encoding = emlEncoding(label)
  const words = encoding === null ? null : decode(bytes, encoding, false)
  if (words === null) return { words: onlyAscii(bytes), surety: 'unknown' }
  return { words, surety: words.includes('\uFFFD') ? 'unknown' : 'sure' }
}

/** The encoding that a mail means by a label, by its name in the Encoding standard; null where it is not known here. */
export function emlEncoding(label: string): string | null {
  const plain = label.trim().toLowerCase().replace(/\*.*$/, '')
  const codePage = /^(?:cp|ms|windows|ibm|x-cp)-?(\d+)$/.exec(plain)?.[1] ?? ''
  try {
    return new TextDecoder(BY_CODE_PAGE[codePage] ?? BY_LABEL[plain] ?? plain).encoding
  } catch {
    return null
  }
}

const SAYS_NOTHING = /^\s*(?:us-?ascii|ascii|ansi_x3\.4-1968|unknown-8bit|8bit|)\s*$/i

const BY_CODE_PAGE: Partial<Record<string, string>> = {
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  50220: 'iso-2022-jp',
  50221: 'iso-2022-jp',
  51932: 'euc-jp',
  65001: 'utf-8',
}

const BY_LABEL: Partial<Record<string, string>> = {
  utf_8: 'utf-8',
  'iso-2022-jp-1': 'iso-2022-jp',
  'iso-2022-jp-2': 'iso-2022-jp',
  eucjp: 'euc-jp',
  euckr: 'euc-kr',
  uhc: 'euc-kr',
  'x-gb18030': 'gb18030',
  'x-euc-kr': 'euc-kr',
  'gb-18030': 'gb18030',
}

function decode(bytes: Uint8Array, encoding: string, fatal: boolean): string | null {
  if (encoding === 'windows-1252') return decodeWindows1252(bytes)
  try {
    return new TextDecoder(encoding, { fatal }).decode(bytes)
  } catch {
    return null
  }
}

function onlyAscii(bytes: Uint8Array): string {
  return latin1(bytes).replaceAll(/[\x80-\xFF]/g, '\uFFFD')
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
}
