import { type Direction } from '#shared/text/block.ts'
import { escapeXmlLine } from './escape-xml.ts'
import { closeEmbeddings } from './split-directions.ts'
import { paragraph, userParagraph } from './word-paragraph.ts'
import { ownWords, words } from './word-run.ts'

/** Width of the lines of an A4 page between its margins, in twentieths of a point. */
export const LINE_WIDTH = 9_866
const CAPTION_CHARS_MAX = 200

/** `share`: of the width of the page; all of a table make 1. */
export type Column = { title: string; share: number }

/** A table with its caption; its first row is repeated on each page. `rows`: cells, each of paragraphs. */
export function table(
  caption: string,
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
): string {
  const widths = columns.map(({ share }) => Math.round(share * LINE_WIDTH))
  const head = columns.map(({ title }) => paragraph(ownWords(title), { style: 'ReportTableHead' }))
  const lines = rows.map((cells) => row(cells, widths, ''))
  return [
    paragraph(ownWords(caption), { style: 'Caption' }),
    '<w:tbl><w:tblPr><w:tblStyle w:val="ReportTable"/>',
    `<w:tblW w:w="${String(LINE_WIDTH)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>`,
    '<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>',
    `<w:tblCaption w:val="${escapeXmlLine(caption, CAPTION_CHARS_MAX)}"/></w:tblPr>`,
    `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${String(width)}"/>`).join('')}</w:tblGrid>`,
    row(head, widths, '<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>'),
    ...lines,
    '</w:tbl>',
  ].join('')
}

/** A cell of one paragraph. */
export function cell(runs: string): string {
  return paragraph(runs, { style: 'ReportTableText' })
}

/** A cell of what people wrote. */
export function userCell(text: string): string {
  return userParagraph(text, 'ReportTableText')
}

/** A cell of words of a text. */
export function textCell(
  text: string,
  { dir, language }: { dir: Direction; language: string },
  style: string | null = null,
): string {
  return paragraph(words(closeEmbeddings(text), { dir, language, style }), {
    style: 'ReportTableText',
    dir,
  })
}

function row(cells: readonly string[], widths: readonly number[], properties: string): string {
  const inside = cells.map(
    (content, at) =>
      `<w:tc><w:tcPr><w:tcW w:w="${String(widths[at] ?? 0)}" w:type="dxa"/></w:tcPr>${content || cell('')}</w:tc>`,
  )
  return `<w:tr>${properties}${inside.join('')}</w:tr>`
}
