/** What the bytes of a file can show it to be. `pdf-later`: the mark of a PDF stands not at its start but in its first KiB. */
export type DocumentContent =
  | 'pdf'
  | 'pdf-later'
  | 'docx'
  | 'odt'
  | 'rtf'
  | 'html'
  | 'locked-office'
  | 'old-office'
  | 'workbook'
  | 'slides'
  | 'archive'
  | 'program'
  | 'picture'
  | 'recording'

/** Bytes in which the mark of a PDF counts, as viewers do it (ISO 32000-1, annex H, note 13). */
const PDF_MARK_BYTES = 1_024
const HTML_START_CHARS = 4_096
/** A zip's directory ends with a record of 22 bytes and a comment of at most 65,535. */
const ZIP_END_BYTES = 22 + 65_535
const ZIP_NAMES_MAX = 2_000

/** All that the bytes are at once, the likeliest first; nothing for mere letters. Reads marks and a zip's list of names only. */
export function documentContents(bytes: Uint8Array): DocumentContent[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const head = buffer.toString('latin1', 0, HTML_START_CHARS)
  const found: DocumentContent[] = []
  const marked = markedContent(head)
  if (marked !== null) found.push(marked)
  else if (head.startsWith('\xD0\xCF\x11\xE0')) found.push(officeContent(buffer))
  const zip = zipContent(buffer)
  if (zip !== null) found.push(zip)
  if (HTML.test(head)) found.push('html')
  if (!found.includes('pdf') && head.slice(0, PDF_MARK_BYTES).includes('%PDF-'))
    found.push(found.length === 0 ? 'pdf-later' : 'pdf')
  return found
}

const HTML =
  /^(?:\xEF\xBB\xBF)?\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--(?:(?!-->)[^]){0,2000}-->\s*){0,3}<(?:!doctype\s+html|html)[\s>]/i

/** Marks in which every byte counts. */
const STARTS: [DocumentContent, string[]][] = [
  ['program', ['\x7FELF', '\xCA\xFE\xBA\xBE', '\xCE\xFA\xED\xFE', '\xCF\xFA\xED\xFE']],
  ['program', ['\xFE\xED\xFA\xCE', '\xFE\xED\xFA\xCF', '\0asm']],
  ['picture', ['\x89PNG\r\n', '\xFF\xD8\xFF', 'GIF87a', 'GIF89a', 'II*\0', 'MM\0*', '8BPS\0']],
  ['recording', ['OggS\0', 'fLaC\0', '\x1A\x45\xDF\xA3', 'ID3\x02\0', 'ID3\x03\0', 'ID3\x04\0']],
  ['archive', ['\x1F\x8B\x08', '7z\xBC\xAF\x27\x1C', 'Rar!\x1A\x07', '\xFD7zXZ\0', 'BZh91AY']],
]

/** Marks with something between. */
const PATTERNS: [DocumentContent, RegExp][] = [
  ['pdf', /^(?:\xEF\xBB\xBF)?\s{0,16}%PDF-/],
  ['rtf', /^(?:\xEF\xBB\xBF)?\s{0,16}\{\\rtf/],
  ['program', /^MZ[^]{0,62}\0/],
  ['picture', /^(?:BM[^]{4}\0\0|RIFF[^]{4}WEBP|[^]{4}ftyp(?:hei[cx]|mif1|avif))/],
  ['recording', /^(?:RIFF[^]{4}(?:WAVE|AVI )|\0\0[^]{2}ftyp)/],
]

function markedContent(head: string): DocumentContent | null {
  const start = STARTS.find(([, marks]) => marks.some((mark) => head.startsWith(mark)))
  const pattern = PATTERNS.find(([, mark]) => mark.test(head))
  return (start ?? pattern)?.[0] ?? null
}

/** An Office file of the old form; a new one with a password is wrapped into that form too. */
function officeContent(buffer: Buffer): DocumentContent {
  return buffer.includes(Buffer.from('EncryptedPackage', 'utf16le'))
    ? 'locked-office'
    : 'old-office'
}

function zipContent(buffer: Buffer): DocumentContent | null {
  const tail = Math.max(0, buffer.length - ZIP_END_BYTES)
  const end = buffer.subarray(tail).lastIndexOf('PK\x05\x06', undefined, 'latin1')
  if (end === -1) return null
  const names = zipNames(buffer, tail + end)
  const isNamed = (start: string) => names.some((name) => name.startsWith(start))
  if (names.includes('mimetype')) return openDocumentContent(buffer, names)
  if (names.includes('[Content_Types].xml') || isNamed('word/')) {
    if (isNamed('word/')) return 'docx'
    if (isNamed('xl/')) return 'workbook'
    if (isNamed('ppt/')) return 'slides'
  }
  return 'archive'
}

/** Names in a zip's directory. Reckons from its end, so that bytes put before the zip do no harm. */
function zipNames(buffer: Buffer, end: number): string[] {
  const names: string[] = []
  if (end + 22 > buffer.length) return names
  let at = end - buffer.readUInt32LE(end + 12)
  while (at >= 0 && at + 46 <= end && names.length < ZIP_NAMES_MAX) {
    if (buffer.readUInt32LE(at) !== 0x02014b50) break
    const nameBytes = buffer.readUInt16LE(at + 28)
    names.push(buffer.toString('latin1', at + 46, at + 46 + nameBytes))
    at += 46 + nameBytes + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32)
  }
  return names
}

/**
 * By the entry `mimetype`, which stands first and not compressed (OpenDocument 1.3, part 2, 3.3). Some programs pack it all the same: such a file may be a text, and
 * what reads texts looks again.
 */
function openDocumentContent(buffer: Buffer, names: readonly string[]): DocumentContent {
  const start = buffer.toString('latin1', 0, 200)
  const type = /application\/vnd\.oasis\.opendocument\.([a-z]+)/.exec(start)?.[1]
  if (type === undefined && names.includes('content.xml')) return 'odt'
  if (type === 'text') return 'odt'
  if (type === 'spreadsheet') return 'workbook'
  return type === 'presentation' ? 'slides' : 'archive'
}
