import { type SpanDraft } from '#shared/anchoring/span.ts'
import { type TextRange } from '#shared/text/block.ts'
import { snapToWords } from '#shared/text/words.ts'
import { blockStart, listBlocks, listTextNodes } from './range-to-dom.ts'

/**
 * What is selected inside a rendered text, widened to whole words, as offsets of the text.
 *
 * @returns `null` when nothing of this text is selected.
 */
export function selectionToRange(
  root: Element,
  selection: Selection | null,
  text: string,
): TextRange | null {
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null
  const selected = selection.getRangeAt(0)
  if (!selected.intersectsNode(root)) return null
  const start = root.contains(selected.startContainer)
    ? offsetAt(root, selected.startContainer, selected.startOffset)
    : 0
  const end = root.contains(selected.endContainer)
    ? offsetAt(root, selected.endContainer, selected.endOffset)
    : text.length
  const range = snapToWords(text, { start: Math.min(start, end), end: Math.max(start, end) })
  return range.start < range.end ? range : null
}

/** A range as it is sent: with the words that stand there. */
export function toSpan(text: string, { start, end }: TextRange): SpanDraft {
  return { start, end, exact: text.slice(start, end) }
}

/** Ranges in reading order, those that touch or overlap joined. */
export function joinRanges(ranges: readonly TextRange[]): TextRange[] {
  const joined: TextRange[] = []
  for (const { start, end } of ranges.toSorted((a, b) => a.start - b.start)) {
    const last = joined.at(-1)
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end)
    else joined.push({ start, end })
  }
  return joined
}

/** Where a point of the page is in the text; between two blocks it is the beginning of the next. */
function offsetAt(root: Element, node: Node, offset: number): number {
  const point = document.createRange()
  point.setStart(node, offset)
  let at = 0
  for (const block of listBlocks(root)) {
    if (point.comparePoint(block, 0) > 0) return blockStart(block)
    at = endBefore(block, point)
    if (block.contains(node)) return at
  }
  return at
}

function endBefore(block: Element, point: Range): number {
  let at = blockStart(block)
  for (const node of listTextNodes(block)) {
    if (node === point.startContainer) return at + point.startOffset
    if (point.comparePoint(node, 0) > 0) return at
    at += node.length
  }
  return at
}
