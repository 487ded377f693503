import { type Block } from './block.ts'
import { type Line, listLines } from './make-blocks.ts'

const HEADING = /^(#{1,6})[ \t]+/
const HEADING_END = /[ \t]+#+$/
const LIST_ITEM = /^(?:[-*+]|\d{1,9}[.)])[ \t]+/
const BLOCK_QUOTE = /^(?:>[ \t]?)+/
const RULE = /^(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,}|={3,}|`{3,}.*|~{3,}.*)$/
const INDENT_OF_LEVEL = 2

/**
 * Blocks of a Markdown text; the text itself stays as it is and the markers stand outside the ranges. Headings, list items and block quotes
 * are known, everything else is a paragraph; plain lines directly below a paragraph or list item belong to it. Each quoted line is a block.
 */
export function makeMarkdownBlocks(text: string): Block[] {
  const blocks: Block[] = []
  let open: Block | null = null
  let lineStart = 0
  for (const line of listLines(text)) {
    const indent = line.start - lineStart
    lineStart = nextLineStart(text, line.end)
    const block = line.start === line.end || RULE.test(line.words) ? null : blockOf(line, indent)
    if (block === null || block.start >= block.end) {
      open = null
    } else if (open !== null && block.kind === 'paragraph') {
      open.end = block.end
    } else {
      blocks.push(block)
      open = block.kind === 'paragraph' || block.kind === 'list-item' ? block : null
    }
  }
  return blocks
}

function nextLineStart(text: string, from: number): number {
  const found = text.indexOf('\n', from)
  return found === -1 ? text.length : found + 1
}

function blockOf(line: Line, indent: number): Block {
  const heading = HEADING.exec(line.words)
  if (heading) {
    const words = line.words.replace(HEADING_END, '')
    const start = line.start + heading[0].length
    return {
      kind: 'heading',
      start,
      end: line.start + words.length,
      level: heading[1]?.length ?? 1,
    }
  }
  const item = LIST_ITEM.exec(line.words)
  if (item) {
    const level = Math.floor(indent / INDENT_OF_LEVEL) + 1
    return { kind: 'list-item', start: line.start + item[0].length, end: line.end, level }
  }
  const quote = BLOCK_QUOTE.exec(line.words)
  if (quote) {
    const rest = line.words.slice(quote[0].length)
    const start = line.end - rest.trimStart().length
    return { kind: 'block-quote', start, end: line.end }
  }
  return { kind: 'paragraph', start: line.start, end: line.end }
}
