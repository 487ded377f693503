import { strFromU8, unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'

type Element = { name: string; attributes: Record<string, string>; text: string }

/** A part of a file as its elements, in the order in which they end; throws where it is not well-formed XML. */
export function readXml(xml: string): Element[] {
  const ended: Element[] = []
  const open: Element[] = []
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    open.push({ name, attributes: { ...attributes }, text: '' })
  })
  parser.on('text', (text) => {
    const last = open.at(-1)
    if (last) last.text += text
  })
  parser.on('closetag', () => {
    const last = open.pop()
    if (last) ended.push(last)
  })
  parser.write(xml).close()
  return ended
}

/** The parts of a workbook by name, in their order. */
export function readParts(bytes: Uint8Array): Map<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([name, data]) => [name, strFromU8(data)]))
}

/** The sheets of a workbook by name: rows of cells, numbers as numbers; what has no cell is `''`. */
export function readSheets(bytes: Uint8Array): Map<string, (string | number)[][]> {
  const parts = readParts(bytes)
  const names = readXml(parts.get('xl/workbook.xml') ?? '')
    .filter(({ name }) => name === 'sheet')
    .map(({ attributes }) => attributes['name'] ?? '')
  return new Map(
    names.map((name, at) => [name, readRows(parts.get(`xl/worksheets/sheet${at + 1}.xml`) ?? '')]),
  )
}

function readRows(xml: string): (string | number)[][] {
  const rows: (string | number)[][] = []
  let value = ''
  for (const { name, attributes, text } of readXml(xml)) {
    if (name === 't' || name === 'v') value = text
    if (name !== 'c') continue
    const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(attributes['r'] ?? '') ?? []
    const cells = (rows[Number(row) - 1] ??= [])
    cells[columnOf(letters)] = attributes['t'] === 'inlineStr' ? decoded(value) : Number(value)
  }
  return rows.map((cells) => Array.from(cells, (cell) => cell ?? ''))
}

function columnOf(letters: string): number {
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

/** As a spreadsheet reads text: `_x0041_` is a character. */
function decoded(text: string): string {
  return text.replace(/_x([\da-f]{4})_/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
}
