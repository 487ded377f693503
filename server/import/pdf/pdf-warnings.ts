import { type DocumentWarning, PARTS_MAX } from '#shared/text/document.ts'
import { hasRightToLeft } from './pdf-letters.ts'
import { type Line } from './pdf-line.ts'
import { type FoundPages, PDF_PAGES_MAX } from './pdf-pages.ts'
import { describeRunningLines } from './pdf-running-lines.ts'

const NAMED_MAX = 30
const TORN_SHARE = 0.2
/** Signs without a meaning that fonts use for bullets at the start of a line are no letters. */
const UNKNOWN = /(?<=\S ?)[\uE000-\uF8FF]|\uFFFD/g

/** How a document was read. `missing`: tables of letters that it expects a reader to own, by name. */
export type Reading = FoundPages & {
  text: string
  running: ReadonlySet<Line>
  missing: ReadonlySet<string>
}

/** What a person should know of how a PDF was read. */
export function describeReading(reading: Reading, bytes: Uint8Array): DocumentWarning[] {
  const warnings: DocumentWarning[] = []
  const warn = (code: DocumentWarning['code'], detail: string): void => {
    warnings.push({ code, detail: detail.slice(0, 1_000) })
  }
  const { withoutText, unreadable, withColumns, withRightToLeft, running, remarks } = reading
  if (withoutText.length > 0)
    warn('pages-without-text', `${name(withoutText)} without text: pictures, or nothing.`)
  if (unreadable.length > 0) warn('pages-left-out', `${name(unreadable)} could not be read.`)
  if (reading.pageCount > PDF_PAGES_MAX)
    warn(
      'pages-left-out',
      `Only the first ${PDF_PAGES_MAX} of ${reading.pageCount} pages were read.`,
    )
  if (withColumns.length > 0)
    warn('columns-guessed', `${name(withColumns)} read column by column, by their looks.`)
  if (withRightToLeft.length > 0)
    warn(
      'right-to-left-mended',
      `${name(withRightToLeft)} with right-to-left lines, whose order of reading was worked out from how they look.`,
    )
  if (running.size > 0) warn('parts-left-out', describeRunningLines(running))
  if (remarks.length > PARTS_MAX)
    warn('parts-left-out', `Only the first ${PARTS_MAX} remarks were kept.`)
  const unknown = describeUnknown(reading)
  if (unknown !== null) warn('letters-unknown', unknown)
  if (reading.hasAttachedFiles || hasEmbeddedFiles(bytes))
    warn('attachments-left-out', 'Files that are attached to this PDF were not read.')
  return warnings
}

/** As in `Page 3` or `Pages 1, 2 and 7`. */
function name(pages: readonly number[]): string {
  if (pages.length === 1) return `Page ${pages[0]}`
  const named = pages.slice(0, NAMED_MAX)
  const rest = pages.length - named.length
  if (rest > 0) return `Pages ${named.join(', ')} and ${rest} more`
  return `Pages ${named.slice(0, -1).join(', ')} and ${named.at(-1)}`
}

function describeUnknown({ missing, text }: Reading): string | null {
  const count = text.match(UNKNOWN)?.length ?? 0
  const signs = count > 0 ? `${count} signs of this PDF have no known letter.` : ''
  const named = [...missing].slice(0, 5).join(', ')
  const lost =
    named === ''
      ? ''
      : `Words are missing that the PDF stores in a way that is not read (${named}).`
  const torn = isTorn(text) ? 'Its words fell apart into letters, as they do in Nastaliq type.' : ''
  const all = [signs, lost, torn].filter((sentence) => sentence !== '')
  return all.length === 0 ? null : `${all.join(' ')} Compare with the pages before you quote.`
}

/** Whether far more right-to-left letters stand alone than in any language. */
function isTorn(text: string): boolean {
  const words = text.split(/\s+/).filter(hasRightToLeft)
  const alone = words.filter((word) => /^\p{L}\p{M}*$/u.test(word))
  return words.length >= 20 && alone.length > TORN_SHARE * words.length
}

/** Without opening any: an attached file may be a bomb. Their marks stand in the file unpacked, though a rare file has none. */
function hasEmbeddedFiles(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('/EmbeddedFile')
}
