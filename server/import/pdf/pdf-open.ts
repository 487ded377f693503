import { getDocument, VerbosityLevel, version, type PDFDocumentProxy } from 'unpdf/pdfjs'
import { findLetterTable } from './pdf-letter-tables.ts'
import { UnreadableError } from '../reader.ts'

export type PdfDocument = PDFDocumentProxy
export type PdfPage = Awaited<ReturnType<PdfDocument['getPage']>>
export type TextContent = Awaited<ReturnType<PdfPage['getTextContent']>>

export const PDF_READER = `pdf/1 (pdf.js ${version})`

/** Where the mark of a PDF must stand at the latest, as readers have always taken it. */
const HEADER_BYTES = 1_024
const IMAGE_PIXELS_MAX = 16_777_216

/** `missing` fills while pages are read: tables of letters that the file expects a reader to own and that this one has not. */
export type OpenedPdf = { document: PdfDocument; missing: Set<string>; close: () => Promise<void> }

/**
 * Opens a PDF for its text alone: no scripts, no forms, no pictures, no fonts from anywhere but the file, and of tables only those of letters that every reader owns.
 *
 * @throws UnreadableError `wrong-kind`, `damaged`, `encrypted`
 */
export async function openPdf(bytes: Uint8Array, findTable = findLetterTable): Promise<OpenedPdf> {
  requirePdf(bytes)
  const missing = new Set<string>()
  class LetterTablesOnly {
    async fetch({ kind, filename }: { kind?: unknown; filename?: unknown }): Promise<Uint8Array> {
      if (kind !== 'cMapUrl') throw new Error('not in the file')
      const name = String(filename).replace(/\.bcmap$/, '')
      missing.add(name)
      const table = await findTable(name)
      if (table === null) throw new Error('no such table')
      missing.delete(name)
      return table
    }
  }
  // The library takes the bytes over and leaves an empty buffer behind: it gets a copy.
  const task = getDocument({
    data: new Uint8Array(bytes),
    verbosity: VerbosityLevel.ERRORS,
    BinaryDataFactory: LetterTablesOnly,
    useWorkerFetch: false,
    useWasm: false,
    useSystemFonts: false,
    disableFontFace: true,
    fontExtraProperties: false,
    enableXfa: false,
    isEvalSupported: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    maxImageSize: IMAGE_PIXELS_MAX,
    stopAtErrors: false,
    disableAutoFetch: true,
    disableRange: true,
    disableStream: true,
  })
  try {
    const document = await task.promise
    return { document, missing, close: () => task.destroy() }
  } catch (error) {
    await task.destroy()
    throw describe(error)
  }
}

function describe(error: unknown): UnreadableError {
  const isLocked = error instanceof Error && error.name === 'PasswordException'
  return isLocked
    ? new UnreadableError(
        'encrypted',
        'This PDF is locked with a password. Bring a copy that opens without one.',
      )
    : damaged('This PDF is damaged and cannot be opened.')
}

function damaged(sentence: string): UnreadableError {
  return new UnreadableError('damaged', sentence)
}

function requirePdf(bytes: Uint8Array): void {
  if (bytes.length === 0) throw damaged('This file is empty.')
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const head = file.subarray(0, HEADER_BYTES).toString('latin1')
  const start = head.indexOf('%PDF-')
  if (start === -1) throw new UnreadableError('wrong-kind', 'This file is not a PDF.')
  if (/^(?:PK|\s*<[!?a-z])/i.test(head.slice(0, start)))
    throw new UnreadableError('wrong-kind', 'This file is a PDF and another kind of file at once.')
  if (isCutShort(file, head))
    throw damaged('This PDF is cut short: its end is missing. Bring the whole file.')
}

/** A file ends with a mark; one made for the web also says its length at its start and has an end mark there too. */
function isCutShort(file: Buffer, head: string): boolean {
  if (file.lastIndexOf('%%EOF') === -1) return true
  const length = /\/Linearized\s[^>]{0,200}?\/L\s+(\d{1,12})/.exec(head)?.[1]
  return length !== undefined && Number(length) > file.length + HEADER_BYTES
}
