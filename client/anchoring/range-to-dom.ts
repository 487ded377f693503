import { type TextRange } from '#shared/text/block.ts'

/** Blocks of a rendered text, its children, carry where they begin in it; what is marked `data-aside` (numbers, notes) is no part of the text. */
const BLOCK_START = 'data-block-start'

/** The text nodes of a block that are text, in order. */
export function listTextNodes(block: Element): Text[] {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest('[data-aside]')
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT,
  )
  const nodes: Text[] = []
  while (walker.nextNode()) if (walker.currentNode instanceof Text) nodes.push(walker.currentNode)
  return nodes
}

export function blockStart(block: Element): number {
  return Number(block.getAttribute(BLOCK_START))
}

export function listBlocks(root: Element): Element[] {
  return [...root.children].filter((child) => child.hasAttribute(BLOCK_START))
}

/** DOM range over a range of the rendered text; `null` while its blocks are not on the page. */
export function rangeToDom(root: Element, range: TextRange): Range | null {
  const blocks = listBlocks(root)
  const start = pointAt(blocks, range.start, 'start')
  const end = pointAt(blocks, range.end, 'end')
  if (start === null || end === null) return null
  const found = document.createRange()
  found.setStart(start.node, start.offset)
  found.setEnd(end.node, end.offset)
  return found
}

function pointAt(
  blocks: readonly Element[],
  offset: number,
  side: 'start' | 'end',
): { node: Text; offset: number } | null {
  const block = blockAt(blocks, offset, side)
  if (block === null) return null
  let at = blockStart(block)
  for (const node of listTextNodes(block)) {
    const end = at + node.length
    const isHere = side === 'start' ? offset < end : offset <= end
    if (offset >= at && isHere) return { node, offset: offset - at }
    at = end
  }
  return null
}

/** The last block that begins before `offset` (or at it, for a start). */
function blockAt(
  blocks: readonly Element[],
  offset: number,
  side: 'start' | 'end',
): Element | null {
  let low = 0
  let high = blocks.length
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    const block = blocks[middle]
    const begins = block === undefined ? Infinity : blockStart(block)
    if (side === 'start' ? begins <= offset : begins < offset) low = middle + 1
    else high = middle
  }
  return blocks[low - 1] ?? null
}
