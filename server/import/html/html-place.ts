import { type BlockKind } from '#shared/text/block.ts'
import { type HtmlElement } from './html-element.ts'

/** Where in a page words stand: what kind of block they make. */
export type HtmlPlace = {
  kind: BlockKind
  level?: number
  /** Length of the text where an item of a list began: only its first block is the item, what follows are paragraphs of it. */
  itemFrom?: number
  listDepth: number
  /** In a heading or a cell of a table, which is one block whatever stands in it. */
  isOneBlock: boolean
  /** In the cell of a table that only places things, or in none. */
  isLayout: boolean
  isPreformatted: boolean
}

export const PAGE_PLACE: HtmlPlace = {
  kind: 'paragraph',
  listDepth: 0,
  isOneBlock: false,
  isLayout: true,
  isPreformatted: false,
}

const LISTS = new Set(['ul', 'ol', 'menu', 'dir', 'dl'])
const ITEMS = new Set(['li', 'dt', 'dd'])
const CAPTIONS = new Set(['figcaption', 'caption'])

/** The place inside a block that stands in `place`. `textLength`: of the text so far. */
export function placeInside(element: HtmlElement, place: HtmlPlace, textLength: number): HtmlPlace {
  const { name } = element
  if (place.isOneBlock) return place
  if (/^h[1-6]$/.test(name)) return oneBlock(place, 'heading', Number(name.charAt(1)))
  if (isCell(element) && !place.isLayout) return oneBlock(place, 'table-cell')
  if (LISTS.has(name)) return { ...place, listDepth: place.listDepth + 1 }
  if (ITEMS.has(name)) {
    const level = Math.max(place.listDepth, 1)
    return { ...place, kind: 'list-item', level, itemFrom: textLength }
  }
  if (name === 'blockquote') return otherKind(place, 'block-quote')
  if (CAPTIONS.has(name)) return otherKind(place, 'caption')
  if (name === 'pre' || name === 'listing') return { ...place, isPreformatted: true }
  return place
}

/** Kind and level of a block that begins in a place now. */
export function blockAt(place: HtmlPlace, textLength: number): { kind: BlockKind; level?: number } {
  if (place.itemFrom !== undefined && textLength > place.itemFrom) return { kind: 'paragraph' }
  return place.level === undefined ? { kind: place.kind } : { kind: place.kind, level: place.level }
}

function isCell({ name }: HtmlElement): boolean {
  return name === 'td' || name === 'th'
}

function oneBlock(place: HtmlPlace, kind: BlockKind, level?: number): HtmlPlace {
  const made = { ...otherKind(place, kind), isOneBlock: true }
  return level === undefined ? made : { ...made, level }
}

function otherKind(place: HtmlPlace, kind: BlockKind): HtmlPlace {
  const { listDepth, isOneBlock, isLayout, isPreformatted } = place
  return { kind, listDepth, isOneBlock, isLayout, isPreformatted }
}
