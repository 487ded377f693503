import { reportImport } from './en/report-import.ts'
import { DEFAULT_LANGUAGE } from './messages.ts'

/** Every language has exactly these keys. */
export type ReportImportWords = typeof reportImport

const CATALOGUES: Readonly<Record<string, ReportImportWords>> = { en: reportImport }

/** Words for taking an article over from a report. They stand apart from the other words of the interface: they come with what says them. */
export function useReportImportWords(): ReportImportWords {
  return CATALOGUES[DEFAULT_LANGUAGE] ?? reportImport
}
