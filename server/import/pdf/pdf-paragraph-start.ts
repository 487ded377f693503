import { endsWithFinalMark } from '#shared/text/final-mark.ts'
import { isSameRegion, type Layout } from './pdf-layout.ts'
import { type Line } from './pdf-line.ts'
import { hasBullet, hasListMark } from './pdf-list-mark.ts'

/** The paragraph that is open: its last line, all its lines, and what is usual in the document. */
export type OpenParagraph = { before: Line; lines: readonly Line[]; layout: Layout }

/** Larger than the usual distance of lines by this much begins a paragraph; the second even in the middle of a sentence. */
const WIDE_GAP = 1.3
const HUGE_GAP = 2.1
const INDENT = 0.8
const LARGE = 1.18

/** Whether a line begins a new paragraph rather than going on with the open one. */
export function beginsParagraph(line: Line, open: OpenParagraph): boolean {
  const { before } = open
  if (before.isRightToLeft !== line.isRightToLeft && isWordy(before) && isWordy(line)) return true
  if (!isSameRegion(before, line)) return !goesOnElsewhere(line, open)
  if (before.tag !== null && line.tag !== null) return !isOneElement(line, open)
  if (isApart(before, line)) return true
  return !isBrokenWord(before, line) && beginsByPlace(line, open)
}

function beginsByPlace(line: Line, open: OpenParagraph): boolean {
  const { before, layout } = open
  const gap = (before.y - line.y) / layout.leadingOf(line.size)
  if (gap > HUGE_GAP || gap < -0.2 || hasBullet(line.text)) return true
  if (isMidSentence(before, line)) return false
  return gap > WIDE_GAP || beginsByShape(line, open)
}

/** Same element of the document's own structure, or two of which the second goes on in the middle of a word or sentence. */
function isOneElement(line: Line, { before, layout }: OpenParagraph): boolean {
  const leading = layout.leadingOf(line.size)
  if (before.tag === line.tag) return before.y - line.y < 3 * leading
  if (before.tag?.kind !== 'paragraph' || line.tag?.kind !== 'paragraph') return false
  const isNear = before.y - line.y < WIDE_GAP * leading
  return isNear && !isOtherSize(before, line) && isMidSentence(before, line)
}

/** What the ends of the last line and the start of this one say, in running text. */
function beginsByShape(line: Line, open: OpenParagraph): boolean {
  const { before, layout } = open
  if (before.size >= LARGE * layout.bodySize) return false
  const isEnded = endsWithFinalMark(before.text)
  const slack = layout.edgeOf(before) - before.to
  const width = layout.edgeOf(before) - before.from
  const isShort = slack > firstWordWidth(line) + 0.8 * line.size
  if (isShort && (isEnded || slack > 0.15 * width)) return true
  const begins = isEnded ? /^\P{Ll}/u : /^[\p{Lu}\p{Nd}]/u
  if (slack > 0.5 * line.size && layout.isRagged(before) && begins.test(line.text)) return true
  if (isNextItem(before, line)) return true
  return beginsByIndent(line, open, isEnded || slack > line.size)
}

function isNextItem(before: Line, line: Line): boolean {
  const mayPrecede = endsWithFinalMark(before.text) || /(?:[,—–]|\band|\bor)$/.test(before.text)
  return mayPrecede && hasListMark(line.text)
}

function beginsByIndent(line: Line, { before, lines, layout }: OpenParagraph, isEnded: boolean) {
  const shift = (line.from - before.from) / line.size
  const isFirst = lines.length === 1
  if (shift > INDENT) return isEnded && !(isFirst && hasListMark(before.text))
  if (shift < -INDENT) return !isFirst
  const isIndented = line.from - layout.marginOf(line) > INDENT * line.size
  return isFirst && isIndented && endsWithFinalMark(before.text)
}

/** Whether a line goes on with a paragraph that the end of a column or page cuts. */
function goesOnElsewhere(line: Line, open: OpenParagraph): boolean {
  const { before } = open
  if (before.frame.angle !== line.frame.angle || line.page - before.page > 1) return false
  if (isApart(before, line) || isHeading(before) || isHeading(line)) return false
  if (isBrokenWord(before, line)) return true
  if (endsWithFinalMark(before.text) || hasListMark(line.text)) return false
  return /^\p{Ll}/u.test(line.text) || isCutOff(line, open)
}

/** Whether the last line is full and one of several, so that a capital or a script without capitals may go on with it. */
function isCutOff(line: Line, { before, lines, layout }: OpenParagraph): boolean {
  const isFull = layout.edgeOf(before) - before.to < firstWordWidth(line) + 0.8 * line.size
  const isText = before.size < LARGE * layout.bodySize && before.text.length > 30
  const isList = layout.isRagged(before) || layout.isRagged(line)
  return isFull && isText && !isList && lines.length > 1 && /^[\p{L}\p{Nd}“"'‘(]/u.test(line.text)
}

/** Rows of tables, lines of dots that lead to a number, and lines drawn with signs. */
function standsAlone({ text, isTabular }: Line): boolean {
  return isTabular || /(?:\. ?){5,}\s*\S{0,6}$/.test(text) || /^[-_=*–—.•\s]{5,}$/.test(text)
}

function isApart(before: Line, line: Line): boolean {
  return isOtherSize(before, line) || standsAlone(before) || standsAlone(line)
}

function isHeading({ tag }: Line): boolean {
  return tag?.kind === 'heading'
}

function isWordy({ text }: Line): boolean {
  return text.length > 3
}

function isMidSentence(before: Line, line: Line): boolean {
  return !endsWithFinalMark(before.text) && /^\p{Ll}/u.test(line.text) && !hasListMark(line.text)
}

function isBrokenWord(before: Line, line: Line): boolean {
  return /[\p{L}\p{Nd}][-\u2010]$/u.test(before.text) && /^[\p{L}\p{Nd}]/u.test(line.text)
}

/** Small capitals and raised signs make lines of one paragraph look alike in only one of both measures. */
function isOtherSize(a: Line, b: Line): boolean {
  const differs = (one: number, other: number): boolean =>
    Math.abs(one - other) > 0.08 * Math.max(one, other)
  return differs(a.size, b.size) && differs(a.largest, b.largest)
}

function firstWordWidth(line: Line): number {
  const end = line.text.indexOf(' ')
  const share = (end === -1 ? line.text.length : end) / Math.max(1, line.text.length)
  return share * (line.to - line.from)
}
