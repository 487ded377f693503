import { type ReportModel } from '#shared/report/report-model.ts'
import { cellText, escapeXml } from './cell-text.ts'

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** Places in `cellXfs` of the styles. */
export const STYLE = { text: 1, head: 2, rowHead: 3, number: 4, link: 5 }

/** Everything of a workbook but its sheets, whose names are given in their order. The only date is that of the report. */
export function workbookParts(model: ReportModel, names: readonly string[]): [string, string][] {
  return [
    ['[Content_Types].xml', contentTypes(names.length)],
    [
      '_rels/.rels',
      relationships([
        [`${OFFICE}/officeDocument`, 'xl/workbook.xml'],
        [`${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
      ]),
    ],
    ['docProps/core.xml', coreProperties(model)],
    ['xl/workbook.xml', workbook(names)],
    [
      'xl/_rels/workbook.xml.rels',
      relationships([
        ...names.map((_, at): [string, string] => [
          `${OFFICE}/worksheet`,
          `worksheets/sheet${at + 1}.xml`,
        ]),
        [`${OFFICE}/styles`, 'styles.xml'],
      ]),
    ],
    ['xl/styles.xml', styles()],
  ]
}

function contentTypes(sheets: number): string {
  const each = Array.from(
    { length: sheets },
    (_, at) =>
      `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${SHEET_TYPE}.worksheet+xml"/>`,
  )
  return `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEET_TYPE}.sheet.main+xml"/>${each.join('')}<Override PartName="/xl/styles.xml" ContentType="${SHEET_TYPE}.styles+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`
}

function relationships(targets: readonly (readonly [type: string, target: string])[]): string {
  const items = targets.map(
    ([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${type}" Target="${target}"/>`,
  )
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`
}

function workbook(names: readonly string[]): string {
  const sheets = names.map(
    (name, at) => `<sheet name="${escapeXml(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  )
  return `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView/></bookViews><sheets>${sheets.join('')}</sheets></workbook>`
}

function coreProperties({ article, desk, generated }: ReportModel): string {
  const created = `<dcterms:created xsi:type="dcterms:W3CDTF">${escapeXml(generated.utc)}</dcterms:created>`
  return `${XML}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(`${cellText(article.title)}: fact-check report`)}</dc:title><dc:creator>${escapeXml(desk.name)}</dc:creator>${created}</cp:coreProperties>`
}

/**
 * Cells of text carry the format "text" (49), so that what begins with `=` stays text also when somebody edits the cell; everything is wrapped and begins at the top, numbers at the left like the text beside them.
 */
function styles(): string {
  const cell = (font: number, { numFmt = 49, fill = 0, horizontal = '' } = {}) =>
    `<xf numFmtId="${numFmt}" fontId="${font}" fillId="${fill}" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1"><alignment${horizontal} vertical="top" wrapText="1"/></xf>`
  const font = (rest: string) =>
    `<font>${rest}<sz val="11"/><color rgb="FF1F1F1F"/><name val="Calibri"/></font>`
  const link = '<font><u/><sz val="11"/><color rgb="FF0B57D0"/><name val="Calibri"/></font>'
  return `${XML}<styleSheet xmlns="${MAIN}"><fonts count="3">${font('')}${font('<b/>')}${link}</fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE8E8E8"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="6"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${cell(0)}${cell(1, { fill: 2 })}${cell(1)}${cell(0, { numFmt: 1, horizontal: ' horizontal="left"' })}${cell(2)}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`
}
