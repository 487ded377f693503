import { PARTS_MAX } from '#shared/text/document.ts'
import { listRemarks, type PdfRemark } from './pdf-comments.ts'
import { type Line } from './pdf-line.ts'
import { type PdfDocument, type PdfPage } from './pdf-open.ts'
import { type PageLines, readPageLines } from './pdf-page-lines.ts'
import { readTags } from './pdf-tags.ts'

/** Most pages that are read of one document. */
export const PDF_PAGES_MAX = 2_000

/** What was found on the pages, before running heads are taken out. Page numbers count from 1. */
export type FoundPages = {
  pages: Line[][]
  remarks: PdfRemark[]
  pageCount: number
  withoutText: number[]
  unreadable: number[]
  withColumns: number[]
  withRightToLeft: number[]
  hasAttachedFiles: boolean
}

/** Reads the pages one after the other, and lets go of each before the next. A page that cannot be read is left out and named. */
export async function readPages(
  document: PdfDocument,
  pagesMax = PDF_PAGES_MAX,
): Promise<FoundPages> {
  const found: FoundPages = {
    pages: [],
    remarks: [],
    pageCount: document.numPages,
    withoutText: [],
    unreadable: [],
    withColumns: [],
    withRightToLeft: [],
    hasAttachedFiles: false,
  }
  for (let number = 1; number <= Math.min(found.pageCount, pagesMax); number += 1) {
    const lines = await readPage(document, number, found)
    if (lines === null) found.unreadable.push(number)
    else note(lines, number, found)
  }
  return found
}

async function readPage(
  document: PdfDocument,
  number: number,
  found: FoundPages,
): Promise<PageLines | null> {
  try {
    const page = await document.getPage(number)
    const text = await page.getTextContent({
      disableNormalization: true,
      includeMarkedContent: true,
    })
    const lines = readPageLines({ page: number, text, tags: await readTags(page) })
    const hasRemarks = await addRemarks(page, number, found)
    // Where words stand is only asked by remarks, and takes more memory than the words.
    if (!hasRemarks) for (const line of lines.lines) line.words = []
    page.cleanup()
    return lines
  } catch {
    return null
  }
}

async function addRemarks(page: PdfPage, number: number, found: FoundPages): Promise<boolean> {
  let annotations: unknown[]
  try {
    annotations = await page.getAnnotations({ intent: 'any' })
  } catch {
    // The words of the page are worth keeping without its remarks.
    return false
  }
  const remarks = listRemarks(annotations, number)
  found.hasAttachedFiles ||= annotations.some(isAttachedFile)
  for (const remark of remarks) if (found.remarks.length <= PARTS_MAX) found.remarks.push(remark)
  return remarks.length > 0
}

function isAttachedFile(annotation: unknown): boolean {
  return (
    typeof annotation === 'object' &&
    annotation !== null &&
    'subtype' in annotation &&
    annotation.subtype === 'FileAttachment'
  )
}

function note(page: PageLines, number: number, found: FoundPages): void {
  found.pages.push(page.lines)
  if (page.lines.length === 0) found.withoutText.push(number)
  if (page.hasColumns) found.withColumns.push(number)
  if (page.hasRightToLeft) found.withRightToLeft.push(number)
}
