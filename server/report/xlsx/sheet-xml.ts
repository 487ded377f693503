import { webIri } from '#shared/report/web-iri.ts'
import { cellXml, escapeXml } from './cell-text.ts'
import { type Cell, type Column, type Sheet } from './sheet.ts'
import { STYLE } from './workbook-parts.ts'

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const LINKS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships'
/** Longer addresses make Excel call the file damaged. */
const LINK_CHARS_MAX = 2_079
const LINE_POINTS = 15
/** A row higher than the screen cannot be scrolled through; what is longer is read in the bar above the sheet. */
const LINES_MAX = 20

type Link = { at: string; url: string }

/** One sheet as XML, and what it links to (`null`: nothing). Text stands in the cells as inline strings; links are relationships, never formulas. */
export function sheetXml(
  { columns, rows }: Sheet,
  isRightToLeft: boolean,
): { sheet: string; links: string | null } {
  const links: Link[] = []
  const head = rowXml(
    1,
    linesOf(
      columns,
      columns.map(({ title }) => title),
    ),
    columns.map(({ title }, at) => textCell(nameOf(at, 1), STYLE.head, title)),
  )
  const body = rows.map((row, at) => {
    const number = at + 2
    return rowXml(
      number,
      linesOf(columns, row),
      columns.map((column, index) => {
        const place = nameOf(index, number)
        const cell = row[index]
        const url = linkOf(cell)
        if (url !== null) links.push({ at: place, url })
        return cellOf(place, cell, url === null ? styleOf(column) : STYLE.link)
      }),
    )
  })
  const direction = isRightToLeft ? ' rightToLeft="1"' : ''
  return {
    sheet: `${XML}<worksheet xmlns="${MAIN}" xmlns:r="${LINKS}"><dimension ref="A1:${nameOf(columns.length - 1, rows.length + 1)}"/><sheetViews><sheetView workbookViewId="0"${direction}><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${columns.map(columnXml).join('')}</cols><sheetData>${head}${body.join('')}</sheetData>${hyperlinks(links)}<pageSetup paperSize="9" orientation="landscape"/></worksheet>`,
    links: links.length === 0 ? null : relationships(links),
  }
}

function columnXml({ width }: Column, at: number): string {
  const number = String(at + 1)
  return `<col min="${number}" max="${number}" width="${String(width)}" customWidth="1"/>`
}

function rowXml(number: number, lines: number, cells: readonly string[]): string {
  const height = LINE_POINTS * Math.min(lines, LINES_MAX)
  return `<row r="${String(number)}" ht="${String(height)}">${cells.join('')}</row>`
}

/** How many lines the fullest cell of a row takes, about: not every program makes a row as high as its wrapped text. */
function linesOf(columns: readonly Column[], row: readonly Cell[]): number {
  const counts = columns.map(({ width }, at) => {
    const text = textOf(row[at])
    if (text.length <= width && !text.includes('\n')) return 1
    const lines = text.slice(0, width * LINES_MAX).split('\n')
    return lines.reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / width)), 0)
  })
  return Math.max(1, ...counts)
}

function textOf(cell: Cell): string {
  if (cell === null || cell === undefined || typeof cell === 'number') return ''
  return typeof cell === 'string' ? cell : cell.text
}

function styleOf(column: Column): number {
  return column.isHead === true ? STYLE.rowHead : STYLE.text
}

function cellOf(place: string, cell: Cell, style: number): string {
  if (cell === null || cell === undefined || cell === '') return ''
  if (typeof cell === 'number') {
    return `<c r="${place}" s="${String(STYLE.number)}"><v>${String(cell)}</v></c>`
  }
  return textCell(place, style, textOf(cell))
}

function textCell(place: string, style: number, text: string): string {
  return `<c r="${place}" s="${String(style)}" t="inlineStr"><is><t xml:space="preserve">${cellXml(text)}</t></is></c>`
}

/** Where a cell leads; `null` where that is no web address or too long for a link: it is text then. */
function linkOf(cell: Cell): string | null {
  if (cell === null || typeof cell !== 'object') return null
  const url = webIri(cell.url)
  return url === null || url.length > LINK_CHARS_MAX ? null : url
}

function hyperlinks(links: readonly Link[]): string {
  if (links.length === 0) return ''
  const items = links.map(({ at }, index) => `<hyperlink ref="${at}" r:id="rId${index + 1}"/>`)
  return `<hyperlinks>${items.join('')}</hyperlinks>`
}

function relationships(links: readonly Link[]): string {
  const items = links.map(
    ({ url }, index) =>
      `<Relationship Id="rId${index + 1}" Type="${LINKS}/hyperlink" Target="${escapeXml(url)}" TargetMode="External"/>`,
  )
  return `${XML}<Relationships xmlns="${PACKAGE}">${items.join('')}</Relationships>`
}

/** The name of a cell, e.g. `AB12`. `column` counts from 0, `row` from 1. */
function nameOf(column: number, row: number): string {
  let letters = ''
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  }
  return `${letters}${row}`
}
