import { missedWords } from '#shared/report/report-correction.ts'
import { type ReportModel } from '#shared/report/report-model.ts'
import { type Sheet, sheetOf } from './sheet.ts'

/** What was corrected after publication, newest first. */
export function correctionsSheet({ corrections }: ReportModel): Sheet {
  return sheetOf('Corrections', corrections, [
    ['Correction', 10, ({ number }) => number],
    ['Kind', 14, ({ kind }) => kind.words],
    ['Claim', 8, ({ claim }) => claim],
    ['When', 30, ({ at }) => at.local],
    ['UTC', 26, ({ at }) => at.utc],
    ['What', 60, ({ text }) => text],
    ['Before', 50, ({ before }) => before],
    ['After', 50, ({ after }) => after],
    ['Who', 24, ({ by }) => by],
    ['Check that missed it', 40, missedWords],
    ['Why', 50, ({ missedBy }) => missedBy?.why],
  ])
}
