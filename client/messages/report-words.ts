import { report } from './en/report.ts'
import { DEFAULT_LANGUAGE } from './messages.ts'

/** Every language has exactly these keys. */
export type ReportWords = typeof report

const CATALOGUES: Readonly<Record<string, ReportWords>> = { en: report }

/** Words for taking the report. They stand apart from the other words of the interface: they come with the dialog that says them. */
export function useReportWords(): ReportWords {
  return CATALOGUES[DEFAULT_LANGUAGE] ?? report
}
