import { PARTS_MAX, type ReadDocument } from '#shared/text/document.ts'
import { textDirection } from '#shared/text/make-blocks.ts'
import { placeRemarks } from './pdf-comments.ts'
import { type Line } from './pdf-line.ts'
import { readPdfMetadata } from './pdf-metadata.ts'
import { openPdf, PDF_READER, type OpenedPdf, type PdfDocument } from './pdf-open.ts'
import { readPages } from './pdf-pages.ts'
import { findRunningLines } from './pdf-running-lines.ts'
import { buildText } from './pdf-text.ts'
import { describeReading } from './pdf-warnings.ts'
import { type Reader, UnreadableError } from '../reader.ts'

/**
 * Reads the text layer of a PDF: its words in the order of reading, with pages, remarks and what it says of itself. The text differs from what the file
 * stores: lines are joined into paragraphs, hyphens at their ends taken out (`hyphens` tells where), ligatures and Arabic letter shapes made letters, right-to-left lines put in
 * the order of reading, running heads left out. Form fields, attachments, scripts and pictures are not read.
 */
export const readPdf: Reader = async (bytes) => {
  const opened = await openPdf(bytes)
  try {
    return await readOpened(opened, bytes)
  } catch (error) {
    if (error instanceof UnreadableError) throw error
    throw new UnreadableError('damaged', 'This PDF is damaged and cannot be read.')
  } finally {
    await opened.close()
  }
}

async function readOpened(opened: OpenedPdf, bytes: Uint8Array): Promise<ReadDocument> {
  const { document } = opened
  const found = await readPages(document)
  const running = findRunningLines(found.pages)
  const lines: Line[] = []
  for (const page of found.pages) for (const line of page) if (!running.has(line)) lines.push(line)
  if (lines.length === 0) throw new UnreadableError('no-text', describeMissing(found.unreadable))
  const { text, blocks, pages, hyphens } = buildText(lines, await readLabels(document))
  return {
    text,
    blocks,
    dir: textDirection(text),
    reader: PDF_READER,
    metadata: await readPdfMetadata(document),
    comments: placeRemarks(found.remarks.slice(0, PARTS_MAX), lines),
    notes: [],
    changes: [],
    pages,
    ...(hyphens.length > 0 ? { hyphens } : {}),
    warnings: describeReading({ ...found, text, running, missing: opened.missing }, bytes),
  }
}

function describeMissing(unreadable: readonly number[]): string {
  return unreadable.length > 0
    ? 'None of the pages of this PDF could be read for text.'
    : 'This PDF has no text layer: it is pictures of pages. Have its words recognised (OCR) first, or paste them.'
}

/** The labels printed on the pages, by page from 0; none where the file names none. */
async function readLabels(document: PdfDocument): Promise<string[]> {
  try {
    return (await document.getPageLabels()) ?? []
  } catch {
    // Numbers do instead.
    return []
  }
}
