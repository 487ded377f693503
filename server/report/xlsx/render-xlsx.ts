import { claimTable } from '#shared/report/render-csv.ts'
import { type ReportModel } from '#shared/report/report-model.ts'
import { zipParts } from '../zip-parts.ts'
import {
  changesSheet,
  claimsSheet,
  commentsSheet,
  historySheet,
  withdrawnSheet,
} from './claim-sheets.ts'
import { correctionsSheet } from './corrections-sheet.ts'
import { sheetXml } from './sheet-xml.ts'
import { type Sheet } from './sheet.ts'
import { contactsSheet, evidenceSheet, outsideChecksSheet, sourcesSheet } from './source-sheets.ts'
import { summarySheet } from './summary-sheet.ts'
import { workbookParts } from './workbook-parts.ts'

/**
 * The report as an Office workbook. Its last sheet, "Claims and evidence", holds the values of the CSV; sheets that would be empty (corrections, checked elsewhere, contacts, changes, withdrawn claims, comments, history) are left out.
 * `contentSha256` is the hash of `reportText`. The same report gives the same bytes.
 */
export function renderXlsx(model: ReportModel, contentSha256: string): Promise<Uint8Array> {
  const sheets = [
    summarySheet(model, contentSha256),
    claimsSheet(model),
    evidenceSheet(model),
    sourcesSheet(model),
    ...[
      correctionsSheet(model),
      outsideChecksSheet(model),
      contactsSheet(model),
      changesSheet(model),
      withdrawnSheet(model),
      commentsSheet(model),
      historySheet(model),
    ].filter(({ rows }) => rows.length > 0),
    tableSheet(model, contentSha256),
  ]
  const isRightToLeft = model.revision.dir === 'rtl'
  const parts = sheets.flatMap((sheet, at): [string, string][] => {
    const xml = sheetXml(sheet, isRightToLeft)
    const file = `sheet${at + 1}.xml`
    return [
      [`xl/worksheets/${file}`, xml.sheet],
      ...(xml.links === null
        ? []
        : [[`xl/worksheets/_rels/${file}.rels`, xml.links] satisfies [string, string]]),
    ]
  })
  const names = sheets.map(({ name }) => name)
  return Promise.resolve(zipParts([...workbookParts(model, names), ...parts]))
}

const WIDE = new Set(['Words', 'Statement', 'Explanation', 'Proposed wording', 'Quote'])

function tableSheet(model: ReportModel, contentSha256: string): Sheet {
  const { titles, rows } = claimTable(model, contentSha256)
  return {
    name: 'Claims and evidence',
    columns: titles.map((title) => ({ title, width: WIDE.has(title) ? 40 : 18 })),
    rows,
  }
}
