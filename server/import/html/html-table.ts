import { type HtmlElement } from './html-element.ts'

const HEADS = new Set(['th', 'caption', 'thead'])
const PROSE = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'article'])
/** A cell of figures or of a label holds fewer; one of a page built on tables holds an article. */
const CELL_CHARS_MAX = 2_000
const CELL_PARAGRAPHS_MAX = 2

type Signs = {
  hasTable: boolean
  hasHead: boolean
  hasProse: boolean
  cells: number
  rowCells: number
  widest: number
  chars: number
  paragraphs: number
}

/** Whether a table only places things on the page, as old pages do, so that what stands in its cells is read as if there were no table. */
export function isLayoutTable(table: HtmlElement): boolean {
  const role = table.attributes.get('role')
  if (role === 'presentation' || role === 'none') return true
  const signs: Signs = {
    hasTable: false,
    hasHead: false,
    hasProse: false,
    cells: 0,
    rowCells: 0,
    widest: 0,
    chars: 0,
    paragraphs: 0,
  }
  look(table, signs)
  if (signs.hasTable) return true
  if (signs.hasHead) return false
  return signs.hasProse || signs.cells <= 1 || signs.widest <= 1
}

/** Stops at a table inside the table: it decides, and its words are looked at when its turn comes. */
function look(element: HtmlElement, signs: Signs): void {
  for (const child of element.children) {
    if (signs.hasTable) return
    if (child.kind === 'text') {
      signs.chars += child.text.length
      if (signs.chars > CELL_CHARS_MAX) signs.hasProse = true
      continue
    }
    note(child.name, signs)
    if (!signs.hasTable) look(child, signs)
  }
}

function note(name: string, signs: Signs): void {
  if (name === 'table') signs.hasTable = true
  if (HEADS.has(name)) signs.hasHead = true
  if (PROSE.has(name)) signs.hasProse = true
  if (name === 'tr') signs.rowCells = 0
  if (name === 'td' || name === 'th') {
    signs.cells += 1
    signs.rowCells += 1
    signs.widest = Math.max(signs.widest, signs.rowCells)
    signs.chars = 0
    signs.paragraphs = 0
  }
  if (name === 'p') {
    signs.paragraphs += 1
    if (signs.paragraphs > CELL_PARAGRAPHS_MAX) signs.hasProse = true
  }
}
