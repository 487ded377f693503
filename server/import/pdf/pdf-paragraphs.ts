import { type BlockKind } from '#shared/text/block.ts'
import { type Line } from './pdf-line.ts'
import { hasListMark } from './pdf-list-mark.ts'
import { measureLayout, type Layout } from './pdf-layout.ts'
import { beginsParagraph } from './pdf-paragraph-start.ts'

/** Lines that make one block. */
export type Paragraph = { lines: Line[]; kind: BlockKind; level: number | undefined }

/** A heading is at least this much larger than most of the text. */
const HEADING_SHARE = 1.18
const HEADING_LINES_MAX = 4
const HEADING_CHARS_MAX = 300

/**
 * Groups the lines of a document into blocks. A paragraph that is cut by the end of a column or a page in the middle of a sentence is one block; where the
 * last line there ends a sentence, what follows is a block of its own, since nothing tells the two apart.
 */
export function listParagraphs(lines: readonly Line[]): Paragraph[] {
  const layout = measureLayout(lines)
  const groups: Line[][] = []
  let open: Line[] = []
  for (const line of lines) {
    const before = open.at(-1)
    if (before !== undefined && !beginsParagraph(line, { before, lines: open, layout })) {
      open.push(line)
      continue
    }
    open = [line]
    groups.push(open)
  }
  const hasTaggedHeadings = lines.some((line) => line.tag?.kind === 'heading')
  const sizes = hasTaggedHeadings ? [] : listHeadingSizes(groups, layout)
  return groups.map((group) => describeGroup(group, sizes))
}

function describeGroup(lines: Line[], headingSizes: readonly number[]): Paragraph {
  const tag = lines[0]?.tag ?? null
  if (tag !== null && tag.kind !== 'paragraph') return { lines, kind: tag.kind, level: tag.level }
  const rank = headingSizes.indexOf(sizeOf(lines))
  if (rank !== -1 && isShort(lines)) return { lines, kind: 'heading', level: Math.min(6, rank + 1) }
  if (hasListMark(lines[0]?.text ?? '')) return { lines, kind: 'list-item', level: 1 }
  return { lines, kind: 'paragraph', level: undefined }
}

/** Sizes of letters in which headings are set, the largest first. */
function listHeadingSizes(groups: readonly Line[][], layout: Layout): number[] {
  const sizes = new Set<number>()
  for (const lines of groups) {
    const size = sizeOf(lines)
    if (isShort(lines) && size >= HEADING_SHARE * layout.bodySize) sizes.add(size)
  }
  return [...sizes].toSorted((a, b) => b - a)
}

function isShort(lines: readonly Line[]): boolean {
  if (lines.length > HEADING_LINES_MAX) return false
  let chars = 0
  for (const { text } of lines) chars += text.length
  return chars <= HEADING_CHARS_MAX && lines.some(({ text }) => /\p{L}{2}/u.test(text))
}

function sizeOf(lines: readonly Line[]): number {
  return Math.round(lines[0]?.size ?? 0)
}
